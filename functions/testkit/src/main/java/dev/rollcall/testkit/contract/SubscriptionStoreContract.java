package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.quote.Price;
import dev.rollcall.account.subscription.FreeTrial;
import dev.rollcall.account.subscription.Subscription;
import dev.rollcall.account.subscription.SubscriptionStore;
import dev.rollcall.account.subscription.Term;
import dev.rollcall.testkit.sample.SampleAccounts;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link SubscriptionStore} promises (R4, R25). */
public interface SubscriptionStoreContract {
    Instant NOW = Instant.parse("2026-11-23T08:00:00.123456789Z");
    FreeTrial TRIAL =
            new FreeTrial(
                    NOW,
                    NOW.plusSeconds(1),
                    ZoneId.of("America/Los_Angeles"),
                    Map.of("math", 5_000, "reading", 0));

    SubscriptionStore testee();

    @Test
    default void answersNoneBeforeTheFirstChange() {
        assertThat(testee().find(SampleAccounts.freshId())).isEqualTo(Subscription.none());
    }

    @Test
    default void answersASubscriptionAsItWasStored() {
        AccountId account = SampleAccounts.freshId();
        Subscription trial = new Subscription(Optional.of(TRIAL), List.of(), 1);
        Subscription paid = new Subscription(Optional.of(TRIAL), List.of(bare(), full()), 2);

        assertThat(testee().save(account, trial)).isTrue();
        assertThat(testee().find(account)).isEqualTo(trial);
        assertThat(testee().save(account, paid)).isTrue();
        assertThat(testee().find(account)).isEqualTo(paid);
    }

    @Test
    default void storesOnlyWhatFollowsOnWhatIsStored() {
        AccountId account = SampleAccounts.freshId();
        Subscription first = new Subscription(Optional.of(TRIAL), List.of(), 1);
        testee().save(account, first);

        assertThat(testee().save(account, new Subscription(Optional.empty(), List.of(), 1)))
                .isFalse();
        assertThat(testee().save(account, new Subscription(Optional.empty(), List.of(), 3)))
                .isFalse();

        assertThat(testee().find(account)).isEqualTo(first);
    }

    @Test
    default void letsExactlyOneOfSeveralCallersSave() throws InterruptedException {
        AccountId account = SampleAccounts.freshId();
        Subscription first = new Subscription(Optional.of(TRIAL), List.of(), 1);

        assertThat(AtOnce.call(6, () -> testee().save(account, first)))
                .containsOnlyOnce(true)
                .hasSize(6);
    }

    private static Term bare() {
        return term(Optional.empty(), Optional.empty());
    }

    private static Term full() {
        return term(Optional.of(7), Optional.of("paper order is on its way"));
    }

    private static Term term(Optional<Integer> quote, Optional<String> exception) {
        return new Term(
                "order-1",
                "math",
                LocalDate.parse("2028-02-29"),
                LocalDate.parse("2029-02-28"),
                new Price(667, 300, 200_100, "USD"),
                NOW,
                quote,
                exception);
    }
}
