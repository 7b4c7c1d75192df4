package dev.rollcall.district.onboarding;

import dev.rollcall.district.DistrictId;

import java.util.List;
import java.util.Optional;

/** Everything that was ever decided about a district's onboarding (product.md R30). */
public interface OnboardingJournal {

    /** Keeps a decision by its number; repeating it changes nothing. */
    void put(DistrictId district, Decision decision);

    /**
     * A page of decisions, the newest first, at most {@code limit}. Eventually consistent.
     *
     * @param cursor opaque; empty text for the first page. A cursor that is not ours is {@link
     *     IllegalArgumentException}
     */
    JournalPage page(DistrictId district, String cursor, int limit);

    /**
     * A page of the journal.
     *
     * @param decisions the rows
     * @param next where the next page begins; absent on the last page
     */
    record JournalPage(List<Decision> decisions, Optional<String> next) {
        public JournalPage {
            decisions = List.copyOf(decisions);
        }
    }
}
