package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.OneRosterSettings.HierarchyPolicy;
import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.hierarchy.Org;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.sync.read.Evidence;
import dev.rollcall.sync.read.Links;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Hold;
import dev.rollcall.sync.run.HoldRule;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;
import dev.rollcall.testkit.portal.InMemoryPortal.Question;
import dev.rollcall.testkit.portal.OffsetLists;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** F-12, F-14: lists that move, or that are not what they say, while they are read by offsets. */
final class ListDriftFaultTest {

    private SyncWorld world = SyncWorld.rostered(2, Dialect.OFFSETS);

    @Test
    void readsAListAgainThatMovedAndThenStandsStill() {
        AtomicInteger left = new AtomicInteger(1);
        world.portal.trouble(onPage("PEOPLE", 2, left, this::addBefore));
        world.portal.removeSilently(person(student(0, 5)));

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.isActive(student(0, 5))).isFalse();
        assertThat(world.archivedPeople()).isEqualTo(1);
        assertThat(world.report().remarks()).isEmpty();
    }

    @Test
    void takesNobodyAwayWhenAListNeverStandsStill() {
        world.portal.trouble(onPage("PEOPLE", 2, new AtomicInteger(100), this::addBefore));
        world.portal.removeSilently(person(student(0, 5)));

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.archivedPeople()).isZero();
        assertThat(world.report().tally().total(Kind.PERSON, Outcome.CREATED)).isPositive();
        assertThat(world.report().remarks())
                .containsExactly(new Remark(Remark.Code.LIST_UNPROVEN, "people", 1));
    }

    @Test
    void takesNobodyOutOfAClassWhenEnrollmentsNeverStandStill() {
        world.portal.trouble(onPage("ENROLLMENTS", 2, new AtomicInteger(100), this::enrolBefore));
        world.portal.putSilently(rosterClass(0, 0, 0, 8));

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(places(student(0, 9)))
                .containsExactly(Membership.of("s0-class-0", MemberRole.STUDENT));
        assertThat(world.report().remarks())
                .contains(new Remark(Remark.Code.LIST_UNPROVEN, "enrollments", 1));

        world.portal.noTrouble();
        world.nextFull();

        assertThat(places(student(0, 9))).isEmpty();
    }

    /** Whatever comes and goes while it is read: who was there all the while stays. */
    @ParameterizedTest
    @EnumSource
    void keepsEverybodyWhoStoodAllTheWhile(OffsetLists.Totals totals) {
        for (int seed = 0; seed < 40; seed++) {
            SyncWorld moving = SyncWorld.rostered(2, Dialect.OFFSETS);
            moving.portal.offsets().totals(totals);
            Random random = new Random(seed);
            AtomicInteger made = new AtomicInteger();
            moving.portal.trouble(question -> {
                if (random.nextInt(6) == 0) {
                    moving.portal.removeSilently(person("extra-" + random.nextInt(20)));
                    String id = (random.nextBoolean() ? "extra-" : "zz-") + made.incrementAndGet();
                    moving.portal.putSilently(SampleRoster.student(id, "school0"));
                }
                return Optional.empty();
            });

            moving.nextFull();
            moving.nextFull();

            for (int number = 0; number < SmallDistrict.STUDENTS; number++) {
                assertThat(moving.isActive(student(0, number))).as("seed %s", seed).isTrue();
                assertThat(moving.isActive(student(1, number))).as("seed %s", seed).isTrue();
            }
        }
    }

    @Test
    void readsAPortalWholeThatRoundsOffsetsToPages() {
        world.portal.offsets().rounding(OffsetLists.Rounding.TO_PAGES);
        world.portal.removeSilently(person(student(0, 5)));

        world.nextFull();

        assertThat(world.archivedPeople()).isEqualTo(1);
        assertThat(world.report().remarks()).isEmpty();
    }

    @Test
    void beginsAnewWhenWhatIsSharedChangesMeanwhile() {
        world.portal.offsets().revision("rev-1");
        world.portal.trouble(
                onPage(
                        "CLASSES",
                        1,
                        new AtomicInteger(1),
                        () -> world.portal.offsets().revision("rev-2")));
        world.portal.removeSilently(person(student(0, 5)));

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(run.revision()).contains("rev-2");
        assertThat(run.progress().failures()).isEqualTo(1);
        assertThat(world.archivedPeople()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCHOOLS", "TERMS", "COURSES", "ENROLLMENTS", "CLASSES", "PEOPLE"})
    void holdsEverythingWhenAListThatHadRowsIsEmpty(String list) {
        world.portal.trouble(question -> question.what().equals(list) ? empty() : Optional.empty());

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.HELD);
        assertThat(run.holds()).extracting(Hold::rule).contains(HoldRule.COLLECTION_VANISHED);
        assertThat(world.archivedPeople()).isZero();
        assertThat(places(student(0, 9))).hasSize(1);
    }

    @Test
    void keepsThePlacesOfAPersonWhoseEnrollmentCannotBeRead() {
        world = SyncWorld.rostered(6, Dialect.OFFSETS);
        world.portal.offsets().enrolUnreadably("x", unreadable(student(0, 9)));
        world.portal.putSilently(rosterClass(0, 0, 0, 8));

        world.nextFull();

        assertThat(places(student(0, 9))).hasSize(1);
        assertThat(places(student(0, 8))).isEmpty();
        assertThat(remarks()).contains(Remark.Code.ENROLLMENTS_UNREADABLE);
    }

    @Test
    void keepsAllPlacesWhenNobodyKnowsWhoseEnrollmentCannotBeRead() {
        world = SyncWorld.rostered(6, Dialect.OFFSETS);
        world.portal.offsets().enrolUnreadably("x", unreadable(""));
        world.portal.putSilently(rosterClass(0, 0, 0, 8));

        world.nextFull();

        assertThat(places(student(0, 9))).hasSize(1);
        assertThat(places(student(0, 8))).hasSize(1);
    }

    @Test
    void holdsEverythingWhenTooManyEnrollmentsCannotBeRead() {
        for (int row = 0; row < 3; row++) {
            world.portal.offsets().enrolUnreadably("x" + row, unreadable(student(0, row)));
        }

        Run run = world.nextFull();

        assertThat(run.holds()).extracting(Hold::rule).contains(HoldRule.SCHEMA);
    }

    @Test
    void namesAFaultyHierarchyAndGoesOn() {
        world.portal.offsets().withoutOrg("district-org");

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(remarks())
                .containsExactly(
                        Remark.Code.NO_DISTRICT_ORG,
                        Remark.Code.PARENT_MISSING,
                        Remark.Code.PARENT_MISSING);
    }

    @Test
    void refusesAFaultyHierarchyBeforeItReadsAnybodyWhereTheSettingSaysSo() {
        world.settings(s -> s.withOneRoster(refusing()));
        world.portal.offsets().org(new Org("school1", Org.Type.SCHOOL, Optional.of("school0")));
        int asked = world.portal.asked();

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.REFUSED);
        assertThat(run.code()).contains(ErrorCode.HIERARCHY_BROKEN);
        assertThat(world.report().remarks())
                .containsExactly(new Remark(Remark.Code.SCHOOL_UNDER_SCHOOL, "school1", 1));
        assertThat(world.portal.asked() - asked).isLessThan(8);

        world.portal
                .offsets()
                .org(new Org("school1", Org.Type.SCHOOL, Optional.of("district-org")));
        assertThat(world.nextFull().phase()).isEqualTo(RunPhase.COMPLETED);
    }

    private static OneRosterSettings refusing() {
        OneRosterSettings usual = OneRosterSettings.standard();
        return new OneRosterSettings(
                usual.route(),
                usual.signature(),
                usual.oauthVersion(),
                usual.basePath(),
                usual.application(),
                HierarchyPolicy.REFUSE);
    }

    private static Quarantined unreadable(String personId) {
        return new Quarantined(
                Kind.PERSON, personId, Quarantined.Code.MISSING_FIELD, "class", "{}");
    }

    private static Enrollment enrollment(String personId) {
        return new Enrollment(
                personId, "s0-class-0", MemberRole.STUDENT, Optional.empty(), Optional.empty());
    }

    /** Does something before a page of a list is answered, as often as is left. */
    private Function<Question, Optional<Fetch<?>>> onPage(
            String list, int number, AtomicInteger left, Runnable change) {
        AtomicInteger page = new AtomicInteger();
        return question -> {
            if (question.what().equals(list)) {
                boolean isFirst = question.cursor().isEmpty();
                int at = isFirst ? reset(page) : page.incrementAndGet();
                if (at == number - 1 && left.getAndDecrement() > 0) {
                    change.run();
                }
            }
            return Optional.empty();
        };
    }

    private static int reset(AtomicInteger page) {
        page.set(0);
        return 0;
    }

    private void addBefore() {
        String id = "aa-" + world.portal.served(Kind.PERSON).size();
        world.portal.putSilently(SampleRoster.student(id, "school0"));
    }

    private void enrolBefore() {
        int number = world.portal.asked();
        world.portal.offsets().enrol("a" + number, enrollment(student(0, 0)));
    }

    private static Optional<Fetch<?>> empty() {
        return Optional.of(
                new Fetch.Got<>(
                        new Page(
                                List.of(),
                                Links.none(),
                                List.of(),
                                0,
                                Optional.empty(),
                                Optional.of(
                                        new Evidence(
                                                List.of(),
                                                0,
                                                OptionalInt.of(0),
                                                Optional.empty(),
                                                Evidence.Masking.NONE)))));
    }

    private List<Remark.Code> remarks() {
        return world.report().remarks().stream().map(Remark::code).toList();
    }

    private List<Membership> places(String personId) {
        return world.person(personId).orElseThrow().image().memberships();
    }
}
