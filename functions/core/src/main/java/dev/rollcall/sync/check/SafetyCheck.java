package dev.rollcall.sync.check;

import dev.rollcall.district.ChangeBudget;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.sync.read.Findings;
import dev.rollcall.sync.run.Hold;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/**
 * Judges a plan by every rule and says what the district looks like once the allowed part is
 * applied.
 */
public final class SafetyCheck {

    private final String runId;
    private final ChangeBudget budget;
    private final Census census;
    private final Instant now;

    /**
     * @param census the district before the plan
     * @param now rollover days are days in UTC
     */
    public SafetyCheck(String runId, ChangeBudget budget, Census census, Instant now) {
        this.runId = runId;
        this.budget = budget;
        this.census = census;
        this.now = now;
    }

    /**
     * Judges a plan. A district without any record yet is never held up: there is nothing to lose.
     *
     * @param plan hands over the plan's changes in order; asked for only when something is held
     *     back
     */
    public Assessment judge(Findings findings, Consumer<Consumer<Change>> plan) {
        List<Hold> holds = isFirst() ? List.of() : holds(findings);
        Aftermath aftermath = new Aftermath(runId, census, findings, now);
        if (!holds.isEmpty()) {
            HoldFilter filter = new HoldFilter(holds);
            plan.accept(change -> aftermath.holdBack(change, filter.allowed(change)));
        }
        return new Assessment(holds, findings.tally(), aftermath.census());
    }

    private boolean isFirst() {
        return census.active().values().stream().allMatch(count -> count == 0);
    }

    private List<Hold> holds(Findings findings) {
        boolean rollover = budget.isRollover(now.atZone(ZoneOffset.UTC).toLocalDate());
        Judged judged = new Judged(budget, findings, census, now, rollover);
        return SafetyRules.ALL.stream().flatMap(rule -> rule.judge(judged)).toList();
    }
}
