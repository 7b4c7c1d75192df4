package dev.rollcall.sync.read;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.PlanFigures;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.roster.plan.Tally;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a read found, in numbers.
 *
 * @param tally records by school, kind and intended outcome
 * @param figures what the rules judge by
 * @param standing active records by kind once the whole plan is applied; absent where only a part
 *     was read
 * @param orphanMemberships places in classes held by people the source did not serve
 * @param duplicates records served more than once
 * @param enrollments the list of enrollments, where the portal serves one
 * @param remarks what else people should know
 */
public record Findings(
        Tally tally,
        PlanFigures figures,
        Optional<Map<Kind, Integer>> standing,
        int orphanMemberships,
        int duplicates,
        Optional<Enrollments> enrollments,
        List<Remark> remarks) {

    public Findings {
        remarks = List.copyOf(remarks);
    }

    /** Findings of a portal whose classes list their members, and nothing to remark. */
    public Findings(
            Tally tally,
            PlanFigures figures,
            Optional<Map<Kind, Integer>> standing,
            int orphanMemberships,
            int duplicates) {
        this(tally, figures, standing, orphanMemberships, duplicates, Optional.empty(), List.of());
    }

    /**
     * A list of enrollments.
     *
     * @param read places in classes that were read
     * @param unreadable rows that could not be
     */
    public record Enrollments(int read, int unreadable) {}
}
