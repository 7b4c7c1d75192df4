package dev.rollcall.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OnboardingSettings.Enabling;
import dev.rollcall.district.OnboardingSettings.Gate;
import dev.rollcall.district.OnboardingSettings.Pairing;
import dev.rollcall.district.OnboardingSettings.Updates;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.sync.run.DistrictLease.Seen;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryConnectionStore;
import dev.rollcall.testkit.memory.InMemoryDistrictLease;
import dev.rollcall.testkit.memory.InMemoryRunLog;
import dev.rollcall.testkit.memory.InMemoryRunStore;
import dev.rollcall.testkit.sample.SampleDistricts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a worker's turn keeps alive, notices, writes and tells. */
final class SliceTest {
    private static final DistrictId DISTRICT = SampleDistricts.fresh();
    private static final Duration BUDGET = Duration.ofMinutes(1);

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryConnectionStore connections = new InMemoryConnectionStore();
    private final InMemoryRunStore runs = new InMemoryRunStore(clock);
    private final InMemoryDistrictLease leases = new InMemoryDistrictLease();
    private final InMemoryRunLog log = new InMemoryRunLog();
    private Connection connection = SampleDistricts.discovered(DISTRICT);
    private int beats;

    @Test
    void keepsTheMessageAndTheLeaseAlive() {
        Slice slice = slice(queued());
        Seen before = (Seen) leases.acquire(DISTRICT, "other");
        pass(15);

        slice.keepAlive();

        assertThat(beats).isEqualTo(1);
        assertThat(leases.takeOver(DISTRICT, before, "other")).isInstanceOf(Seen.class);
    }

    @Test
    @DisplayName("F-24: a worker that was frozen finds out at its next step that it was replaced")
    void losesTheLeaseToWhoeverTookItOver() {
        Slice slice = slice(queued());
        leases.takeOver(DISTRICT, (Seen) leases.acquire(DISTRICT, "other"), "other");
        pass(15);

        assertThatThrownBy(slice::keepAlive).isInstanceOf(LeaseLost.class);
    }

    @Test
    void writesUnderTheLeasesNumber() {
        lease().release();

        assertThat(slice(queued()).fence()).isEqualTo(2);
    }

    @Test
    void looksInAsManyPartitionsAsTheDistrictHas() {
        connection = connection.withShards(16);

        assertThat(slice(queued()).shards()).isEqualTo(16);
    }

    @Test
    void looksInOnePartitionWhereNothingIsStoredYet() {
        assertThat(slice(queued()).shards()).isEqualTo(1);
    }

    @Test
    @DisplayName("F-28: a pause is noticed within fifteen seconds")
    void noticesAPauseWithinFifteenSeconds() {
        Slice slice = slice(queued());
        connections.update(DISTRICT, c -> c.withState(ConnectionState.PAUSED));
        clock.advance(Duration.ofSeconds(15).minusNanos(1));
        assertThat(slice.stopped()).isEmpty();

        clock.advance(Duration.ofNanos(1));

        assertThat(slice.stopped()).contains(ErrorCode.DISTRICT_PAUSED);
    }

    @Test
    @DisplayName("R3, A17: whoever asks for their own part has asked for it")
    void readsAPartOfADistrictThatNobodyAskedFor() {
        begin(DistrictSettings.standard(FirstRoster.REQUEST));

        assertThat(slice(ofAClass()).stopped()).isEmpty();
    }

    @Test
    @DisplayName("R28: the whole of a district is not read before somebody asked for it")
    void readsNoDistrictThatNobodyAskedFor() {
        begin(DistrictSettings.standard(FirstRoster.REQUEST));

        assertThat(slice(queued()).stopped()).contains(ErrorCode.ONBOARDING_INCOMPLETE);
    }

    @Test
    @DisplayName("A15: no part is read where requests are approved and nobody has")
    void readsNoPartBehindAGate() {
        begin(
                DistrictSettings.standard(FirstRoster.REQUEST)
                        .withOnboarding(
                                new OnboardingSettings(
                                        Set.of(Gate.REQUEST),
                                        Pairing.OPTIONAL,
                                        Enabling.AUTO,
                                        Updates.SCHEDULE,
                                        0)));

        assertThat(slice(ofAClass()).stopped()).contains(ErrorCode.ONBOARDING_INCOMPLETE);
    }

    @Test
    @DisplayName("I-10: each change of phase is told at once, progress every five seconds")
    void tellsOfPhasesAtOnceAndOfProgressNowAndThen() {
        Slice slice = slice(queued());
        slice.beginRead(Optional.empty());
        pass(2);
        slice.save(slice.run().edit().on(RunEvent.READ_DONE));
        assertThat(log.runs())
                .extracting(Run::phase)
                .containsExactly(RunPhase.READING, RunPhase.PLANNING);

        clock.advance(Duration.ofSeconds(5).minusNanos(1));
        slice.save(slice.run().edit());
        assertThat(log.runs()).hasSize(2);
        clock.advance(Duration.ofNanos(1));
        slice.save(slice.run().edit());
        slice.save(slice.run().edit());
        assertThat(log.runs()).hasSize(3);
    }

    @Test
    @DisplayName("I-10: a turn tells how long each phase took, and how long the run had waited")
    void tellsWhereTheTimeWent() {
        Run queued = queued();
        pass(7);
        Slice slice = slice(queued);
        slice.beginRead(Optional.empty());
        pass(1);
        slice.save(slice.run().edit());
        pass(2);
        slice.save(slice.run().edit().on(RunEvent.READ_DONE));
        pass(4);
        slice.enter(RunPhase.CHECKING);
        pass(8);

        slice.close();

        assertThat(log.turns().getLast().spent())
                .isEqualTo(
                        Map.of(
                                RunPhase.QUEUED, Duration.ofSeconds(7),
                                RunPhase.READING, Duration.ofSeconds(3),
                                RunPhase.PLANNING, Duration.ofSeconds(4),
                                RunPhase.CHECKING, Duration.ofSeconds(8)));
    }

    @Test
    void countsTheTimeOfALaterTurnForThePhaseItGoesOnWith() {
        Slice slice = slice(queued().edit().on(RunEvent.READ_BEGUN).on(RunEvent.READ_DONE).done());
        pass(3);

        slice.close();

        assertThat(log.turns().getLast().spent())
                .isEqualTo(Map.of(RunPhase.PLANNING, Duration.ofSeconds(3)));
    }

    @Test
    void countsTheTimeOfAllItsStepsOnceAsWorked() {
        Slice slice = slice(queued());
        pass(2);
        slice.save(slice.run().edit());
        pass(3);
        slice.save(slice.run().edit());

        assertThat(slice.run().usage().worked()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void showsEveryFiveSecondsHowMuchItHasRead() {
        Slice slice = slice(queued());
        slice.beginRead(Optional.empty());
        clock.advance(Duration.ofSeconds(5).minusNanos(1));
        slice.showRead(100);
        assertThat(stored().progress().readRecords()).isZero();

        clock.advance(Duration.ofNanos(1));
        slice.showRead(200);

        assertThat(stored().progress().readRecords()).isEqualTo(200);
    }

    @Test
    void showsThatItLivesWhileItRests() {
        Slice slice = slice(queued());
        Seen before = (Seen) leases.acquire(DISTRICT, "other");
        long began = clock.nanos();

        assertThat(slice.rest(Duration.ofSeconds(59))).isTrue();

        assertThat(Duration.ofNanos(clock.nanos() - began)).isEqualTo(Duration.ofSeconds(59));
        assertThat(beats).isEqualTo(12);
        assertThat(leases.takeOver(DISTRICT, before, "other")).isInstanceOf(Seen.class);
    }

    @Test
    void doesNotRestUntilItsTimeIsUp() {
        Slice slice = slice(queued());
        long began = clock.nanos();

        assertThat(slice.rest(BUDGET)).isFalse();
        assertThat(clock.nanos()).isEqualTo(began);
    }

    private Slice slice(Run run) {
        connections.create(DISTRICT, connection);
        runs.create(DISTRICT, run);
        Slice.Worker worker =
                new Slice.Worker(connections, runs, new UsageMeter(), log, clock, clock, clock);
        TimeBudget budget = new TimeBudget(clock, BUDGET);
        return new Slice(worker, lease(), budget, () -> beats++, connection, run);
    }

    private HeldLease lease() {
        return new LeaseTaker(leases, clock, clock).take(DISTRICT, "me", () -> {}).orElseThrow();
    }

    private void begin(DistrictSettings settings) {
        connection = Connection.discovered(DISTRICT, settings, clock.instant());
    }

    private Run queued() {
        return Run.queued("run", DISTRICT, RunMode.FULL, Trigger.API, clock.instant());
    }

    private Run ofAClass() {
        return queued().within(new RosterScope(Level.CLASS, "class-1"));
    }

    private Run stored() {
        return runs.find(DISTRICT, "run").orElseThrow();
    }

    private void pass(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }
}
