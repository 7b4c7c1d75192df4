package dev.rollcall.sync.check;

import dev.rollcall.district.ChangeBudget;
import dev.rollcall.district.ChangeBudget.Rollover;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.SmallRoster;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Census.Removals;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Headcount;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.PlanDraft;
import dev.rollcall.sync.read.Findings;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A district in numbers and a plan for it, as the rules meet them. Whatever the plan does not touch
 * is unchanged.
 */
final class JudgedPlan {

    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Map<Kind, Integer> active = new EnumMap<>(Kind.class);
    private final Map<String, Headcount> schools = new TreeMap<>();
    private final List<Removals> removals = new ArrayList<>();
    private final List<Removals> passes = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final PlanDraft draft = new PlanDraft();
    private ChangeBudget budget = ChangeBudget.standard();
    private Instant now = NOW;
    private int memberships;
    private Scope scope = Scope.DISTRICT;

    private enum Scope {
        DISTRICT,
        DELTA
    }

    JudgedPlan having(Kind kind, int number) {
        active.put(kind, number);
        return this;
    }

    JudgedPlan having(String school, Headcount count) {
        schools.put(school, count);
        return this;
    }

    JudgedPlan havingMemberships(int number) {
        memberships = number;
        return this;
    }

    /** So many were archived by an earlier run. */
    JudgedPlan havingLost(Instant at, Kind kind, int number) {
        return havingLost(new Removals(at, Map.of(kind, number), 0, Map.of()));
    }

    JudgedPlan havingLost(Removals earlier) {
        removals.add(earlier);
        return this;
    }

    /** So many were archived by an earlier full run in a row. */
    JudgedPlan havingPassed(Kind kind, int number) {
        passes.add(new Removals(NOW.minusSeconds(100_000), Map.of(kind, number), 0, Map.of()));
        return this;
    }

    JudgedPlan within(ChangeBudget limits) {
        budget = limits;
        return this;
    }

    /** Judged today, with a rollover declared for today. */
    JudgedPlan duringRollover() {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return within(withRollover(new Rollover(today, today)));
    }

    JudgedPlan at(Instant time) {
        now = time;
        return this;
    }

    /** Only a part of the district was read. */
    JudgedPlan delta() {
        scope = Scope.DELTA;
        return this;
    }

    JudgedPlan plan(Change... more) {
        Arrays.stream(more).forEach(draft::count);
        changes.addAll(List.of(more));
        return this;
    }

    JudgedPlan planEach(int number, Function<String, Change> change) {
        IntStream.range(0, number)
                .mapToObj(n -> change.apply(number + "-" + n))
                .forEach(this::plan);
        return this;
    }

    JudgedPlan creating(Kind kind, int number) {
        return planEach(number, id -> new Change.Create(Image.of(bare(kind, "new" + id))));
    }

    JudgedPlan archiving(Kind kind, int number) {
        return planEach(number, id -> new Change.Archive(Image.of(bare(kind, "old" + id))));
    }

    JudgedPlan archivingStudents(String school, int number) {
        return planEach(
                number,
                id -> new Change.Archive(Image.of(SmallRoster.student(school + id, school))));
    }

    JudgedPlan quarantining(Kind kind, int number) {
        draft.tally().add("", kind, Outcome.QUARANTINED, number);
        return this;
    }

    JudgedPlan unchanged(Kind kind, int number) {
        draft.tally().add("", kind, Outcome.UNCHANGED, number);
        return this;
    }

    Assessment judge() {
        Census census = new Census("before", active, memberships, schools, removals, passes);
        if (scope == Scope.DISTRICT) {
            active.forEach((kind, number) -> unchanged(kind, number - touched(kind)));
        }
        return new SafetyCheck("run", budget, census, now)
                .judge(findings(census), sink -> changes.forEach(sink));
    }

    List<Hold> holds() {
        return judge().holds();
    }

    /** What one rule says, the others left aside. */
    List<Hold> holds(HoldRule rule) {
        return holds().stream().filter(hold -> hold.rule() == rule).toList();
    }

    static ChangeBudget withRollover(Rollover days) {
        return new ChangeBudget(10, 20, 500, 5, 50, 200, 1, 5, 2, Optional.of(days));
    }

    /** A record of a kind that is counted under no school. */
    static RosterRecord bare(Kind kind, String id) {
        return switch (kind) {
            case SCHOOL -> SmallRoster.school(id);
            case TERM -> SmallRoster.term(id);
            case COURSE -> SmallRoster.course(id);
            case CLASS -> SmallRoster.rosterClass(id, "");
            case PERSON -> nobody(id);
        };
    }

    private static Person nobody(String id) {
        return SmallRoster.person(id);
    }

    private Findings findings(Census census) {
        Map<Kind, Integer> standing = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            standing.put(
                    kind,
                    census.active(kind)
                            + count(kind, Outcome.CREATED)
                            + count(kind, Outcome.RESTORED)
                            - count(kind, Outcome.ARCHIVED));
        }
        return new Findings(
                draft.tally(),
                draft.figures(),
                scope == Scope.DISTRICT ? Optional.of(standing) : Optional.empty(),
                0,
                0);
    }

    private int touched(Kind kind) {
        return Math.min(
                active.getOrDefault(kind, 0),
                count(kind, Outcome.ARCHIVED)
                        + count(kind, Outcome.UPDATED)
                        + count(kind, Outcome.QUARANTINED));
    }

    private int count(Kind kind, Outcome outcome) {
        return draft.tally().total(kind, outcome);
    }
}
