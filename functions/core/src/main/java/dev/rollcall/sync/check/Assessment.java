package dev.rollcall.sync.check;

import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.Hold;

import java.util.List;

/**
 * What the rules say of a plan.
 *
 * @param holds what is kept back and why; empty when everything may be applied
 * @param tally the plan's counts, with what is held back counted as that
 * @param census the district once the allowed part is applied
 */
public record Assessment(List<Hold> holds, Tally tally, Census census) {
    public Assessment {
        holds = List.copyOf(holds);
    }
}
