package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.renamed;
import static dev.rollcall.sync.SmallDistrict.student;
import static dev.rollcall.sync.SmallDistrict.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Fingerprint;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.testkit.portal.InMemoryPortal.Feed;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;

import java.time.Duration;

final class FullSyncTest {

    @Test
    void landsTheRosterOfANewlyListedDistrict() {
        SyncWorld world = SyncWorld.rostered(2);

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.activeRoster()).hasSize(2 * (1 + 2 + 22) + 2);
        assertThat(world.report().tally().total(Kind.PERSON, Outcome.CREATED)).isEqualTo(44);
        assertThat(world.connection().people()).isEqualTo(44);
    }

    @Test
    void givesEveryoneTheirPlacesInClasses() {
        SyncWorld world = SyncWorld.rostered(1);

        StoredRecord student = world.person(student(0, 3)).orElseThrow();
        StoredRecord teacher = world.person(teacher(0, 1)).orElseThrow();

        assertThat(student.image().memberships())
                .containsExactly(Membership.of("s0-class-0", MemberRole.STUDENT));
        assertThat(teacher.image().memberships())
                .containsExactly(Membership.of("s0-class-1", MemberRole.PRIMARY_TEACHER));
    }

    @Test
    void seatsEveryStudentAndNobodyElse() {
        SyncWorld world = SyncWorld.rostered(1);

        assertThat(world.seats()).hasSize(20).doesNotContainKey(teacher(0, 0));
        assertThat(world.ledger().holding()).isEqualTo(20);
    }

    @Test
    void writesNothingToTheRosterWhenNothingChanged() {
        SyncWorld world = SyncWorld.rostered(2);
        var before =
                world.roster.find(
                        SyncWorld.DISTRICT, 1, Kind.PERSON, java.util.List.of(student(0, 0)));

        Run run = world.nextFull();

        assertThat(run.plan().orElseThrow().changes()).isZero();
        assertThat(world.report().tally().total(Kind.PERSON, Outcome.UNCHANGED)).isEqualTo(44);
        assertThat(
                        world.roster.find(
                                SyncWorld.DISTRICT,
                                1,
                                Kind.PERSON,
                                java.util.List.of(student(0, 0))))
                .isEqualTo(before);
    }

    @Test
    void writesOnePersonWhenOnePersonChanged() {
        SyncWorld world = SyncWorld.rostered(2);
        world.portal.putSilently(renamed(SampleRoster.student(student(0, 5), "school0"), "Zoë"));

        Run run = world.nextFull();

        assertThat(run.plan().orElseThrow().changes()).isEqualTo(1);
        Person stored = (Person) world.person(student(0, 5)).orElseThrow().image().roster();
        assertThat(stored.name().first()).isEqualTo("Zoë");
    }

    @Test
    void archivesWhoIsGoneAndFreesTheSeat() {
        SyncWorld world = SyncWorld.rostered(2);
        world.portal.removeSilently(person(student(0, 5)));

        world.nextFull();

        assertThat(world.isActive(student(0, 5))).isFalse();
        assertThat(world.person(student(0, 5))).isPresent();
        assertThat(world.seats()).doesNotContainKey(student(0, 5));
        assertThat(world.ledger().holding()).isEqualTo(39);
    }

    @Test
    void restoresWhoReturnsUnderTheSameId() {
        SyncWorld world = SyncWorld.rostered(2);
        Fingerprint before = world.person(student(0, 5)).orElseThrow().content();
        world.portal.removeSilently(person(student(0, 5)));
        world.nextFull();
        world.portal.putSilently(SampleRoster.student(student(0, 5), "school0"));

        world.nextFull();

        assertThat(world.isActive(student(0, 5))).isTrue();
        assertThat(world.person(student(0, 5)).orElseThrow().content()).isEqualTo(before);
        assertThat(world.report().tally().total(Kind.PERSON, Outcome.RESTORED)).isEqualTo(1);
        assertThat(world.seats()).containsKey(student(0, 5));
    }

    @Test
    void comesToTheSameRosterInManySlicesAsInOne() {
        SyncWorld whole = SyncWorld.rostered(3);
        SyncWorld sliced = new SyncWorld(3).slicesOf(Duration.ofSeconds(1));
        SmallDistrict.fill(sliced.portal, 3);
        sliced.portal.trouble(question -> {
            sliced.clock.advance(Duration.ofMillis(400));
            return java.util.Optional.empty();
        });

        sliced.tick();
        sliced.drain();

        assertThat(sliced.lastRun().progress().slice()).isGreaterThan(5);
        assertThat(sliced.activeRoster()).isEqualTo(whole.activeRoster());
        assertThat(sliced.seats().keySet()).isEqualTo(whole.seats().keySet());
    }

    @Test
    void countsPlacesOfPeopleWhoNeverCome() {
        SyncWorld world = new SyncWorld();
        SmallDistrict.fill(world.portal, 1);
        world.portal.removeSilently(person(student(0, 1)));
        world.portal.removeSilently(person(student(0, 2)));

        world.tick();
        world.drain();

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.report().orphanMemberships()).isEqualTo(2);
    }

    @Test
    void archivesAtTheSecondSightingWhereTheFeedCannotProveTheReadF14() {
        SyncWorld world = SyncWorld.rostered(2);
        world.portal.feed(Feed.OFF);
        world.portal.removeSilently(person(student(0, 5)));

        world.nextFull();
        assertThat(world.isActive(student(0, 5))).isTrue();

        world.nextFull();
        assertThat(world.isActive(student(0, 5))).isFalse();
    }

    @Test
    void doesNotArchiveWhomTheFeedNamesDuringTheReadP5() {
        SyncWorld world = SyncWorld.rostered(2);
        Person student = SampleRoster.student(student(0, 5), "school0");
        world.portal.removeSilently(person(student.id()));
        world.portal.trouble(question -> {
            if (question.what().equals("PEOPLE") && question.cursor().isEmpty()) {
                world.portal.put(renamed(student, "Back"));
                world.portal.removeSilently(person(student.id()));
            }
            return java.util.Optional.empty();
        });

        world.clock.advance(Duration.ofHours(24));
        world.tick();
        world.drain();

        assertThat(world.isActive(student.id())).isTrue();
        assertThat(world.lastRun().mode()).isEqualTo(RunMode.DELTA);
    }

    @Test
    void showsWhatWouldHappenWithoutDoingIt() {
        SyncWorld world = SyncWorld.rostered(2);
        world.portal.removeSilently(person(student(0, 5)));

        world.request(RunMode.PREVIEW);
        world.drain();

        assertThat(world.lastRun().phase()).isEqualTo(RunPhase.PREVIEWED);
        assertThat(world.report().tally().total(Kind.PERSON, Outcome.ARCHIVED)).isEqualTo(1);
        assertThat(world.isActive(student(0, 5))).isTrue();
    }
}
