package dev.rollcall.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.quote.Quote;
import dev.rollcall.account.quote.QuoteStore;
import dev.rollcall.testkit.sample.SampleAccounts;
import dev.rollcall.testkit.sample.SampleQuotes;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

/** What {@link QuoteStore} promises (R26). */
public interface QuoteStoreContract {
    QuoteStore testee();

    @Test
    default void findsNothingWhereNothingWasQuoted() {
        AccountId account = SampleAccounts.freshId();

        assertThat(testee().find(account, 1)).isEmpty();
        assertThat(testee().before(account, Integer.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    default void answersAQuoteAsItWasMade() {
        AccountId account = SampleAccounts.freshId();
        Quote bare = SampleQuotes.bare(account, 1);
        Quote full = SampleQuotes.full(account, 2);

        assertThat(testee().create(account, bare)).isTrue();
        assertThat(testee().create(account, full)).isTrue();

        assertThat(testee().find(account, 1)).hasValue(bare);
        assertThat(testee().find(account, 2)).hasValue(full);
    }

    @Test
    default void neverChangesAQuote() {
        AccountId account = SampleAccounts.freshId();
        testee().create(account, SampleQuotes.bare(account, 1));

        assertThat(testee().create(account, SampleQuotes.full(account, 1))).isFalse();

        assertThat(testee().find(account, 1)).hasValue(SampleQuotes.bare(account, 1));
    }

    @Test
    default void letsExactlyOneOfSeveralCallersHaveANumber() throws InterruptedException {
        AccountId account = SampleAccounts.freshId();
        Quote quote = SampleQuotes.full(account, 1);

        assertThat(AtOnce.call(6, () -> testee().create(account, quote)))
                .containsOnlyOnce(true)
                .hasSize(6);
    }

    @Test
    default void listsTheNewestFirst() {
        AccountId account = SampleAccounts.freshId();
        IntStream.rangeClosed(1, 12)
                .forEach(n -> testee().create(account, SampleQuotes.bare(account, n)));

        assertThat(testee().before(account, Integer.MAX_VALUE, 3))
                .extracting(Quote::number)
                .containsExactly(12, 11, 10);
        assertThat(testee().before(account, 10, 100))
                .extracting(Quote::number)
                .containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(testee().before(account, 1, 100)).isEmpty();
    }

    @Test
    default void keepsAccountsApart() {
        AccountId account = SampleAccounts.freshId();
        testee().create(account, SampleQuotes.bare(account, 1));

        assertThat(testee().find(SampleAccounts.freshId(), 1)).isEmpty();
    }
}
