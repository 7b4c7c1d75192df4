package dev.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.signin.admission.Refusal;
import dev.rollcall.signin.admission.Verdict;
import dev.rollcall.signin.tally.HourTally;
import dev.rollcall.signin.tally.RecentRefusal;
import dev.rollcall.signin.tally.SignInTally;
import dev.rollcall.signin.tally.SignInTallyStore;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemorySignInTallyStore;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** S-22: figures are written beside a sign-in, and never decide one. */
final class TallyFaultTest {
    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");

    private final SteppingClock clock = new SteppingClock();

    @Test
    void countsWhoCameAndRemembersWhoDidNot() {
        var store = new InMemorySignInTallyStore();
        var testee = new SignInTally(store, clock);

        testee.count(
                        DISTRICT,
                        new Verdict.Enter(List.of(), Optional.empty(), Optional.empty()),
                        "c-1")
                .get();
        testee.count(DISTRICT, new Verdict.TurnAway(Refusal.ARCHIVED), "c-2").get();

        assertThat(store.hours(DISTRICT, clock.instant(), clock.instant()))
                .extracting(HourTally::counts)
                .containsExactly(Map.of("signed-in", 1L, "archived", 1L));
        assertThat(store.refusals(DISTRICT, clock.instant(), clock.instant(), 9))
                .containsExactly(new RecentRefusal(clock.instant(), "archived", "c-2"));
    }

    @Test
    void aStoreThatFailsFailsNothingElse() {
        var testee = new SignInTally(new Broken(), clock);

        assertThatCode(() ->
                        testee.count(DISTRICT, new Verdict.TurnAway(Refusal.ARCHIVED), "c").get())
                .doesNotThrowAnyException();
    }

    private static final class Broken implements SignInTallyStore {
        @Override
        public void count(DistrictId district, Instant at, String code) {
            throw new IllegalStateException("throttled");
        }

        @Override
        public void remember(DistrictId district, RecentRefusal refusal) {
            throw new IllegalStateException("throttled");
        }

        @Override
        public List<HourTally> hours(DistrictId district, Instant from, Instant to) {
            return List.of();
        }

        @Override
        public List<RecentRefusal> refusals(
                DistrictId district, Instant from, Instant to, int limit) {
            return List.of();
        }
    }
}
