package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.person;
import static dev.rollcall.sync.SmallDistrict.renamed;
import static dev.rollcall.sync.SmallDistrict.rosterClass;
import static dev.rollcall.sync.SmallDistrict.student;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.FollowUp;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.portal.InMemoryPortal.Feed;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;

import java.time.Duration;

final class DeltaSyncTest {

    private final SyncWorld world = SyncWorld.rostered(2);

    @Test
    void writesOnlyTheTimeWhenThereIsNoNews() {
        Run before = world.lastRun();

        world.nextPoll();

        assertThat(world.lastRun()).isEqualTo(before);
        assertThat(world.connection().schedule().lastPolledAt()).contains(world.clock.instant());
    }

    @Test
    void appliesWhatTheFeedNames() {
        world.portal.put(renamed(SampleRoster.student(student(0, 5), "school0"), "Zoë"));
        world.portal.put(SampleRoster.student("new-student", "school0"));
        world.portal.remove(person(student(1, 5)));

        Run run = world.nextPoll();

        assertThat(run.mode()).isEqualTo(RunMode.DELTA);
        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(world.report().tally().total(Kind.PERSON, Outcome.CREATED)).isEqualTo(1);
        assertThat(world.report().tally().total(Kind.PERSON, Outcome.UPDATED)).isEqualTo(1);
        assertThat(world.report().tally().total(Kind.PERSON, Outcome.ARCHIVED)).isEqualTo(1);
        assertThat(world.connection().people()).isEqualTo(44);
        assertThat(world.ledger().holding()).isEqualTo(40);
    }

    @Test
    void movesAStudentWhenTwoClassesChange() {
        world.portal.put(rosterClass(0, 0, 0, 9));
        world.portal.put(rosterClass(0, 1, 9, 20));

        world.nextPoll();

        assertThat(world.person(student(0, 9)).orElseThrow().image().memberships())
                .extracting(Membership::classId)
                .containsExactly("s0-class-1");
    }

    @Test
    void putsANewStudentIntoTheClassThatNamesThem() {
        world.portal.put(SampleRoster.student(student(0, 20), "school0"));
        world.portal.put(rosterClass(0, 1, 10, 21));

        world.nextPoll();

        assertThat(world.person(student(0, 20)).orElseThrow().image().memberships())
                .extracting(Membership::classId)
                .containsExactly("s0-class-1");
    }

    @Test
    void emptiesTheMembershipsOfAClassThatIsGone() {
        world.portal.remove(new RecordKey(Kind.CLASS, "s0-class-1"));

        world.nextPoll();

        assertThat(world.person(student(0, 15)).orElseThrow().image().memberships()).isEmpty();
    }

    @Test
    void comesToWhatAFullRunWouldComeTo() {
        world.portal.put(rosterClass(0, 0, 0, 9));
        world.portal.put(rosterClass(0, 1, 9, 20));
        world.portal.put(SampleRoster.student("new-student", "school1"));
        world.portal.remove(person(student(1, 5)));
        world.nextPoll();
        var byDelta = world.activeRoster();

        Run full = world.nextFull();

        assertThat(full.plan().orElseThrow().changes()).isZero();
        assertThat(world.activeRoster()).isEqualTo(byDelta);
    }

    @Test
    void readsEverythingWhenTheBookmarkIsTooOldF37() {
        world.clock.advance(Duration.ofDays(26));
        world.request(RunMode.PREVIEW);
        world.drain();

        world.deliver(new SyncMessage.Poll(SyncWorld.DISTRICT, Trigger.SCHEDULE, "t"));
        world.drain();

        assertThat(world.lastRun().mode()).isEqualTo(RunMode.FULL);
    }

    @Test
    void readsEverythingWhenTheFeedIsGone() {
        world.portal.feed(Feed.OFF);

        Run run = world.nextPoll();

        assertThat(run.mode()).isEqualTo(RunMode.FULL);
        assertThat(run.phase()).isEqualTo(RunPhase.COMPLETED);
    }

    @Test
    void asksOnceForManyTriggers() {
        world.request(RunMode.FULL);
        for (int n = 0; n < 50; n++) {
            assertThat(world.request(RunMode.FULL)).isInstanceOf(StartResult.Joined.class);
        }

        world.drain();

        assertThat(world.stores.runs().page(SyncWorld.DISTRICT, "", 100).runs()).hasSize(3);
    }

    @Test
    void keepsAHintThatComesWhileThePortalAnswers() {
        world.portal.trouble(question -> {
            world.stores
                    .connections()
                    .update(
                            SyncWorld.DISTRICT,
                            c -> c.withSchedule(c.schedule().wanting(FollowUp.DELTA)));
            return java.util.Optional.empty();
        });

        world.deliver(new SyncMessage.Poll(SyncWorld.DISTRICT, Trigger.WEBHOOK, "hint"));

        assertThat(world.connection().schedule().followUp()).isEqualTo(FollowUp.DELTA);
    }
}
