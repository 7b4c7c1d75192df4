package dev.rollcall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.schedule.Play.Outcome;
import dev.rollcall.schedule.check.Breach;
import dev.rollcall.schedule.step.Errand;
import dev.rollcall.schedule.step.Schedule;
import dev.rollcall.schedule.step.Step;
import dev.rollcall.schedule.world.Change;
import dev.rollcall.schedule.world.Change.Told;
import dev.rollcall.schedule.world.Setting;
import dev.rollcall.schedule.world.Setting.Start;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two workers with the same message in every order there is, up to a depth, from each point at
 * which the second may come in: one goes on, the other goes on, or both stand still for longer than
 * a lease lives.
 */
final class InterleavingsFaultTest {
    private static final Setting SETTING =
            new Setting(
                    Dialect.LINKS,
                    Start.ROSTERED,
                    Duration.ofMinutes(9),
                    new OverSeatPolicy.Block());

    /** {@code -Dinterleavings.depth=6} looks further. */
    private static final int DEPTH = Integer.getInteger("interleavings.depth", 4);

    private static final int LATEST_ENTRY = 56;

    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    @DisplayName("F-02, F-04, F-24, G-04: no order of two workers' calls lets a stale one write")
    void keepsEveryInvariantInEveryOrder(int stride) {
        List<Step> letters =
                List.of(
                        new Step.Go(0, stride),
                        new Step.Go(1, stride),
                        new Step.Pass(Duration.ofMinutes(10)));

        List<Breach> breaches =
                IntStream.rangeClosed(0, LATEST_ENTRY / 7)
                        .parallel()
                        .mapToObj(entry -> words(letters).map(word -> together(entry * 7, word)))
                        .flatMap(plays -> plays)
                        .map(Play::of)
                        .flatMap(outcome -> outcome.breaches().stream())
                        .toList();

        assertThat(breaches).isEmpty();
    }

    @Test
    @DisplayName("F-02: while one works, the other leaves without effect and without failing")
    void leavesTheDistrictToWhoeverIsAtIt() {
        List<Step> turns = new ArrayList<>();
        for (int turn = 0; turn < 12; turn++) {
            turns.add(new Step.Go(1, 4));
            turns.add(new Step.Go(0, 2));
        }

        Outcome outcome = Play.of(together(20, turns));

        assertThat(outcome.breaches()).isEmpty();
        assertThat(outcome.reached().times("note LEASE_BUSY")).isEqualTo(1);
        assertThat(outcome.reached().times("messages taken again")).isEqualTo(1);
    }

    @Test
    @DisplayName("F-03: a slice of an older run, after a newer one has completed, changes nothing")
    void dropsTheSliceOfAnOlderRun() {
        List<Step> steps = new ArrayList<>();
        steps.addAll(asked(RunMode.FULL));
        steps.add(new Step.Happen(Change.RENAME, 3, Told.BY_FEED));
        steps.addAll(asked(RunMode.FULL));
        for (int older = 0; older < 4; older++) {
            steps.add(new Step.Begin(0, new Errand.TakeAgain(2 * older + 1)));
            steps.add(new Step.Go(0, 500));
        }

        Outcome outcome = Play.of(new Schedule(1, SETTING, steps));

        assertThat(outcome.breaches()).isEmpty();
        assertThat(outcome.reached().times("messages again after they were done")).isPositive();
    }

    @Test
    @DisplayName("F-04, F-24: a worker frozen at any of its calls finds its district taken over")
    void refusesWhoeverWakesUpTooLate() {
        for (int call = 1; call < LATEST_ENTRY; call++) {
            List<Step> frozen =
                    List.of(
                            new Step.Pass(Duration.ofMinutes(10)),
                            new Step.Go(1, 500),
                            new Step.Happen(Change.RENAME, 5, Told.BY_FEED),
                            new Step.Go(0, 500));

            assertThat(Play.of(together(call, frozen)).breaches()).as("call %s", call).isEmpty();
        }
    }

    /** One worker takes a run and comes so far; then another has the same message. */
    private static Schedule together(int entry, List<Step> word) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Happen(Change.LEAVE, 4, Told.SILENTLY));
        steps.add(new Step.Happen(Change.JOIN, 3, Told.SILENTLY));
        steps.add(new Step.Happen(Change.RENAME, 9, Told.SILENTLY));
        steps.add(new Step.Begin(0, new Errand.Request(RunMode.FULL)));
        steps.add(new Step.Go(0, 500));
        steps.add(new Step.Begin(0, new Errand.Take(0)));
        steps.add(new Step.Go(0, entry));
        steps.add(new Step.Expire(0));
        steps.add(new Step.Begin(1, new Errand.Take(0)));
        steps.addAll(word);
        return new Schedule(1, SETTING, steps);
    }

    private static List<Step> asked(RunMode mode) {
        return List.of(
                new Step.Begin(0, new Errand.Request(mode)),
                new Step.Go(0, 500),
                new Step.Begin(0, new Errand.Take(0)),
                new Step.Go(0, 500));
    }

    /** Every word of so many letters. */
    private static Stream<List<Step>> words(List<Step> letters) {
        Stream<List<Step>> words = Stream.of(List.of());
        for (int length = 0; length < DEPTH; length++) {
            words = words.flatMap(word -> letters.stream().map(letter -> longer(word, letter)));
        }
        return words;
    }

    private static List<Step> longer(List<Step> word, Step letter) {
        List<Step> longer = new ArrayList<>(word);
        longer.add(letter);
        return longer;
    }
}
