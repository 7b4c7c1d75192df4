package dev.rollcall.sync.check;

import static dev.rollcall.sync.check.Judged.exceeds;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Census.Removals;
import dev.rollcall.roster.plan.Headcount;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The rules of reliability.md §6, each by itself. */
final class SafetyRules {

    /** A school must have had as many people for its emptying to mean something. */
    private static final int NOTABLE_SCHOOL = 10;

    /** In the order in which they take precedence. */
    static final List<SafetyRule> ALL =
            List.of(
                    SafetyRules::collectionVanished,
                    SafetyRules::schema,
                    SafetyRules::growth,
                    SafetyRules::wholeSchool,
                    SafetyRules::archives,
                    SafetyRules::archivesInSchool,
                    SafetyRules::memberships,
                    SafetyRules::identityChurn,
                    SafetyRules::shrinkInRow,
                    SafetyRules::roleFlip);

    private SafetyRules() {}

    /** A kind that had records and now has none, whatever the percentage (F-12). */
    private static Stream<Hold> collectionVanished(Judged plan) {
        return Stream.concat(vanishedKinds(plan), vanishedEnrollments(plan));
    }

    private static Stream<Hold> vanishedEnrollments(Judged plan) {
        int had = plan.census().memberships();
        return plan.findings().enrollments().stream()
                .filter(list -> had > 0 && list.read() == 0)
                .map(list -> new Hold(HoldRule.COLLECTION_VANISHED, Kind.PERSON, "", had, had));
    }

    private static Stream<Hold> vanishedKinds(Judged plan) {
        return kinds().filter(kind -> plan.readEverything())
                .filter(kind -> plan.census().active(kind) > 0 && plan.served(kind) == 0)
                .map(kind ->
                        hold(HoldRule.COLLECTION_VANISHED, kind, plan.census().active(kind), plan));
    }

    /** Too many records that cannot be read (F-25); in a delta, beside all that stand. */
    private static Stream<Hold> schema(Judged plan) {
        return Stream.concat(
                kinds().flatMap(kind -> schema(plan, kind)), unreadableEnrollments(plan));
    }

    private static Stream<Hold> unreadableEnrollments(Judged plan) {
        return plan.findings().enrollments().stream()
                .filter(list ->
                        exceeds(
                                list.unreadable(),
                                plan.budget().schemaPercent(),
                                list.read() + list.unreadable()))
                .map(list ->
                        new Hold(
                                HoldRule.SCHEMA,
                                Kind.PERSON,
                                "",
                                list.unreadable(),
                                list.read() + list.unreadable()));
    }

    private static Stream<Hold> schema(Judged plan, Kind kind) {
        int unreadable = plan.count(kind, Outcome.QUARANTINED);
        int served = plan.served(kind);
        int all = plan.readEverything() ? served : Math.max(served, plan.census().active(kind));
        return exceeds(unreadable, plan.budget().schemaPercent(), all)
                ? Stream.of(new Hold(HoldRule.SCHEMA, kind, "", unreadable, all))
                : Stream.empty();
    }

    /**
     * Far more people than before (F-17). Other kinds take no seats, and classes grow by half
     * whenever a portal gives them new ids (clever.md §1.6).
     */
    private static Stream<Hold> growth(Judged plan) {
        int added = plan.count(Kind.PERSON, Outcome.CREATED);
        int had = plan.census().active(Kind.PERSON);
        return exceeds(added, plan.budget().growthPercent(), had)
                        && added > plan.budget().growthFloor()
                ? Stream.of(hold(HoldRule.GROWTH, Kind.PERSON, added, plan))
                : Stream.empty();
    }

    /**
     * A school that loses all its students or all its teachers (P12), or that is gone itself while
     * its people are not.
     */
    private static Stream<Hold> wholeSchool(Judged plan) {
        Stream<Hold> emptied =
                plan.findings().figures().lost().entrySet().stream()
                        .filter(school ->
                                isEmptied(plan.census().school(school.getKey()), school.getValue()))
                        .map(school ->
                                wholeSchool(plan, school.getKey(), school.getValue().people()));
        Stream<Hold> closed =
                plan.findings().figures().closed().stream()
                        .map(school -> wholeSchool(plan, school, remaining(plan, school)))
                        .filter(hold -> hold.changes() >= NOTABLE_SCHOOL);
        return Stream.concat(emptied, closed);
    }

    private static int remaining(Judged plan, String school) {
        Headcount net = plan.findings().figures().net().getOrDefault(school, Headcount.NONE);
        return plan.census().school(school).plus(net).people();
    }

    private static Hold wholeSchool(Judged plan, String school, int people) {
        return new Hold(
                HoldRule.WHOLE_SCHOOL,
                Kind.PERSON,
                school,
                people,
                plan.census().school(school).people());
    }

    private static boolean isEmptied(Headcount had, Headcount lost) {
        return had.people() >= NOTABLE_SCHOOL
                && ((had.students() > 0 && lost.students() >= had.students())
                        || (had.teachers() > 0 && lost.teachers() >= had.teachers()));
    }

    /** Too many archives of a kind within 24 hours (F-15, P24). */
    private static Stream<Hold> archives(Judged plan) {
        return kinds().filter(
                        kind -> plan.count(kind, Outcome.ARCHIVED) > 0 && !plan.isLifted(kind))
                .filter(kind -> plan.archived(kind) > plan.budget().smallFloor())
                .filter(kind -> isOverBudget(plan, kind, plan.archived(kind), plan.before(kind)))
                .map(kind ->
                        new Hold(
                                HoldRule.ARCHIVES,
                                kind,
                                "",
                                plan.archived(kind),
                                plan.before(kind)));
    }

    private static boolean isOverBudget(Judged plan, Kind kind, int archived, int before) {
        boolean manyPeople = kind == Kind.PERSON && archived > plan.budget().archivePeople();
        return manyPeople
                || (exceeds(archived, plan.budget().archivePercent(), before)
                        && archived > plan.budget().archiveFloor());
    }

    /** The same within one school, for what is counted by school. */
    private static Stream<Hold> archivesInSchool(Judged plan) {
        return plan.findings().figures().lost().entrySet().stream()
                .flatMap(school -> archivesInSchool(plan, school.getKey(), school.getValue()));
    }

    private static Stream<Hold> archivesInSchool(Judged plan, String school, Headcount lost) {
        Headcount recent = plan.recentlyLost(school);
        Headcount before = plan.census().school(school).plus(recent);
        Headcount all = lost.plus(recent);
        Stream<Hold> people =
                inSchool(plan, Kind.PERSON, school, lost.people(), all.people(), before.people());
        Stream<Hold> classes =
                inSchool(plan, Kind.CLASS, school, lost.classes(), all.classes(), before.classes());
        return Stream.concat(people, classes);
    }

    private static Stream<Hold> inSchool(
            Judged plan, Kind kind, String school, int now, int archived, int before) {
        return now > 0
                        && !plan.isLifted(kind)
                        && archived > plan.budget().smallFloor()
                        && isOverBudget(plan, kind, archived, before)
                ? Stream.of(new Hold(HoldRule.ARCHIVES, kind, school, archived, before))
                : Stream.empty();
    }

    /** Too many people taken out of classes that they would otherwise stay in. */
    private static Stream<Hold> memberships(Judged plan) {
        int now = plan.findings().figures().removedMemberships();
        int recent = plan.recent().stream().mapToInt(Removals::memberships).sum();
        int had = plan.census().memberships() + recent;
        return now > 0
                        && !plan.rollover()
                        && exceeds(now + recent, plan.budget().archivePercent(), had)
                        && now + recent > plan.budget().archiveFloor()
                ? Stream.of(new Hold(HoldRule.MEMBERSHIPS, Kind.PERSON, "", now + recent, had))
                : Stream.empty();
    }

    /** The same people under new ids (F-16). */
    private static Stream<Hold> identityChurn(Judged plan) {
        int rekeyed = plan.findings().figures().rekeyed();
        int archived = plan.count(Kind.PERSON, Outcome.ARCHIVED);
        return plan.archived(Kind.PERSON) > plan.budget().smallFloor()
                        && exceeds(rekeyed, plan.budget().churnPercent(), archived)
                ? Stream.of(new Hold(HoldRule.IDENTITY_CHURN, Kind.PERSON, "", rekeyed, archived))
                : Stream.empty();
    }

    /** Three full runs in a row that are each small and together are not. */
    private static Stream<Hold> shrinkInRow(Judged plan) {
        return kinds().filter(kind -> plan.readEverything() && plan.census().passes().size() == 2)
                .filter(kind -> plan.count(kind, Outcome.ARCHIVED) > 0 && !plan.isLifted(kind))
                .flatMap(kind -> shrinkInRow(plan, kind));
    }

    private static Stream<Hold> shrinkInRow(Judged plan, Kind kind) {
        int passed = plan.census().passes().stream().mapToInt(pass -> pass.of(kind)).sum();
        int all = passed + plan.count(kind, Outcome.ARCHIVED);
        int before = plan.census().active(kind) + passed;
        return isOverBudget(plan, kind, all, before)
                ? Stream.of(new Hold(HoldRule.SHRINK_IN_ROW, kind, "", all, before))
                : Stream.empty();
    }

    /** Too many people who change between student and staff. */
    private static Stream<Hold> roleFlip(Judged plan) {
        int flips = plan.findings().figures().roleFlips();
        return exceeds(flips, plan.budget().roleFlipPercent(), plan.census().active(Kind.PERSON))
                ? Stream.of(hold(HoldRule.ROLE_FLIP, Kind.PERSON, flips, plan))
                : Stream.empty();
    }

    private static Stream<Kind> kinds() {
        return Arrays.stream(Kind.values());
    }

    private static Hold hold(HoldRule rule, Kind kind, int changes, Judged plan) {
        return new Hold(rule, kind, "", changes, plan.census().active(kind));
    }
}
