package dev.rollcall.sync.run;

import dev.rollcall.roster.Kind;

/**
 * One rule that keeps something back, with the numbers it judged by.
 *
 * @param rule the rule
 * @param kind the kind it judged
 * @param schoolId the school it judged; empty text for the whole district
 * @param changes how many records changed, those of the last 24 hours included where the rule
 *     counts them
 * @param of how many there were
 */
public record Hold(HoldRule rule, Kind kind, String schoolId, int changes, int of) {

    public boolean isDistrictWide() {
        return schoolId.isEmpty();
    }
}
