package dev.rollcall.sync.run;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.RosterScope;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One sync of one district, as its record stands. Holds ids, counts and codes, never personal data.
 *
 * @param id sorts by time of creation
 * @param district the district
 * @param mode how much it reads
 * @param trigger what asked for it
 * @param scope the part of the district it is limited to; absent for the whole
 * @param phase its state
 * @param code why it was refused or failed
 * @param progress how far it has come
 * @param plan the sealed plan
 * @param holds the rules that keep something back
 * @param approval a person's leave to apply the held part
 * @param usage what it has used up
 * @param eventsFrom the portal's newest event before the read began; where the next delta goes on
 * @param revision the portal's mark of what it shared while it was read, if it has one
 * @param settingsVersion the version of the district's settings it goes by
 * @param createdAt when it was asked for
 * @param startedAt when a worker first took it up
 * @param endedAt when it ended
 * @param version counts every write
 */
public record Run(
        String id,
        DistrictId district,
        RunMode mode,
        Trigger trigger,
        Optional<RosterScope> scope,
        RunPhase phase,
        Optional<ErrorCode> code,
        Progress progress,
        Optional<PlanSeal> plan,
        List<Hold> holds,
        Optional<Approval> approval,
        Usage usage,
        Optional<String> eventsFrom,
        Optional<String> revision,
        long settingsVersion,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        long version) {

    public Run {
        holds = List.copyOf(holds);
    }

    public static Run queued(
            String id, DistrictId district, RunMode mode, Trigger trigger, Instant now) {
        return new RunEdit(id, district, mode, trigger, now).done();
    }

    /** The same run, limited to a part of the district. */
    public Run within(RosterScope part) {
        return edit().scope(Optional.of(part)).done();
    }

    /** A copy with some parts changed. */
    public RunEdit edit() {
        return new RunEdit(this);
    }

    public boolean isOpen() {
        return phase.isOpen();
    }

    /** True when a rule keeps back the whole plan. */
    public boolean holdsEverything() {
        return holds.stream().anyMatch(h -> h.rule().extent() == HoldRule.Extent.EVERYTHING);
    }

    /** True while an approved part is being applied. */
    public boolean isReleasing() {
        return approval.isPresent();
    }
}
