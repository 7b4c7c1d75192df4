package dev.rollcall.sync.read;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.PlanFigures;
import dev.rollcall.roster.plan.Tally;

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
 */
public record Findings(
        Tally tally,
        PlanFigures figures,
        Optional<Map<Kind, Integer>> standing,
        int orphanMemberships,
        int duplicates) {}
