package dev.rollcall.sync.check;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Census.Removals;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Headcount;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.PlanFigures;
import dev.rollcall.sync.read.Findings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** The census as the plan would leave it, less what is held back. */
final class Aftermath {

    private static final Duration WINDOW = Duration.ofHours(24);

    private final String runId;
    private final Census before;
    private final Findings findings;
    private final Instant now;
    private final Map<Kind, Integer> active = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> archived = new EnumMap<>(Kind.class);
    private final Map<String, Headcount> schools;
    private final Map<String, Headcount> lost;
    private int memberships;
    private int removedMemberships;

    Aftermath(String runId, Census before, Findings findings, Instant now) {
        this.runId = runId;
        this.before = before;
        this.findings = findings;
        this.now = now;
        this.schools = new TreeMap<>(before.schools());
        this.lost = new TreeMap<>(findings.figures().lost());
        this.memberships = before.memberships() + findings.figures().netMemberships();
        this.removedMemberships = findings.figures().removedMemberships();
        findings.figures().net().forEach((id, by) -> shift(schools, id, by, Headcount::plus));
        for (Kind kind : Kind.values()) {
            active.put(kind, standing(kind));
            archived.put(kind, count(kind, Outcome.ARCHIVED));
        }
    }

    /** Takes back what a change would have done, but for its allowed part. */
    void holdBack(Change change, Optional<Change> allowed) {
        if (allowed.filter(change::equals).isPresent()) {
            return;
        }
        findings.tally().add(change.home(), change.kind(), change.outcome(), -1);
        findings.tally().add(change.home(), change.kind(), Outcome.HELD_BACK);
        switch (change) {
            case Change.Create(Image after) -> undoGain(after);
            case Change.Restore(Image was, Image after) -> undoGain(after);
            case Change.Archive(Image was) -> undoLoss(was);
            case Change.Update(Image was, Image after) ->
                    undoUpdate(was, after, allowed.map(Change::image).orElse(was));
        }
    }

    Census census() {
        Removals removals = new Removals(now, archived, removedMemberships, notEmpty(lost));
        return new Census(
                runId, active, memberships, notEmpty(schools), window(removals), passes(removals));
    }

    private void undoGain(Image after) {
        active.merge(after.key().kind(), -1, Integer::sum);
        memberships -= after.memberships().size();
        Headcount.of(after).forEach((id, by) -> shift(schools, id, by, Headcount::minus));
    }

    private void undoLoss(Image was) {
        active.merge(was.key().kind(), 1, Integer::sum);
        archived.merge(was.key().kind(), -1, Integer::sum);
        memberships += was.memberships().size();
        Headcount.of(was).forEach((id, by) -> shift(schools, id, by, Headcount::plus));
        Headcount.of(was).forEach((id, by) -> shift(lost, id, by, Headcount::minus));
    }

    private void undoUpdate(Image was, Image planned, Image applied) {
        Headcount.of(planned).forEach((id, by) -> shift(schools, id, by, Headcount::minus));
        Headcount.of(applied).forEach((id, by) -> shift(schools, id, by, Headcount::plus));
        memberships += applied.memberships().size() - planned.memberships().size();
        removedMemberships += PlanFigures.removed(was, applied) - PlanFigures.removed(was, planned);
    }

    private int standing(Kind kind) {
        int counted =
                before.active(kind)
                        + count(kind, Outcome.CREATED)
                        + count(kind, Outcome.RESTORED)
                        - count(kind, Outcome.ARCHIVED);
        return findings.standing().map(exact -> exact.getOrDefault(kind, 0)).orElse(counted);
    }

    private int count(Kind kind, Outcome outcome) {
        return findings.tally().total(kind, outcome);
    }

    private List<Removals> window(Removals latest) {
        List<Removals> window = new ArrayList<>(before.removals());
        window.removeIf(removals -> !removals.at().isAfter(now.minus(WINDOW)));
        if (!latest.isNone()) {
            window.add(latest);
        }
        return window;
    }

    private List<Removals> passes(Removals latest) {
        if (findings.standing().isEmpty()) {
            return before.passes();
        }
        if (latest.isNone()) {
            return List.of();
        }
        List<Removals> passes = new ArrayList<>(before.passes());
        passes.addFirst(latest);
        return passes.subList(0, Math.min(2, passes.size()));
    }

    private static void shift(
            Map<String, Headcount> counts, String id, Headcount by, BinaryOperator<Headcount> how) {
        counts.put(id, how.apply(counts.getOrDefault(id, Headcount.NONE), by));
    }

    private static Map<String, Headcount> notEmpty(Map<String, Headcount> counts) {
        Map<String, Headcount> kept = new TreeMap<>(counts);
        kept.values().removeIf(Headcount::isNone);
        return kept;
    }
}
