package dev.rollcall.sync;

import dev.rollcall.roster.plan.Change;

import java.util.List;
import java.util.Optional;

/**
 * A page of a run's plan.
 *
 * @param changes the rows, in the order of the plan
 * @param next where the next page begins; absent on the last page
 */
public record PlanPage(List<PlannedChange> changes, Optional<String> next) {

    public PlanPage {
        changes = List.copyOf(changes);
    }

    /**
     * One change, and where it stands.
     *
     * @param change the change
     * @param standing whether it is applied
     */
    public record PlannedChange(Change change, Standing standing) {}

    /** Where a planned change stands. */
    public enum Standing {
        /** Applied, or about to be. */
        APPLIED,
        /** Kept back, in whole or in part, until a person has looked. */
        HELD,
        /** Only shown. */
        PENDING,
        /** Kept back and never applied. */
        DROPPED
    }
}
