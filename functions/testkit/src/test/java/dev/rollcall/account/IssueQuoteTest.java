package dev.rollcall.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.quote.IssueQuote;
import dev.rollcall.account.quote.IssueQuote.Refusal;
import dev.rollcall.account.quote.IssueQuote.Result;
import dev.rollcall.account.quote.Price;
import dev.rollcall.account.quote.Quote;
import dev.rollcall.notice.delivery.EmailAddress;
import dev.rollcall.testkit.contract.AtOnce;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Optional;

final class IssueQuoteTest {
    private static final EmailAddress ANYBODY = new EmailAddress("board@town.example");

    private final Shop shop = new Shop();

    @Test
    @DisplayName("R7: a quote for 667 seats also names 1,000, which cost less")
    void namesTheCheaperLargerOrder() {
        Quote quote = shop.quote(667, Optional.empty());

        assertThat(quote.price()).isEqualTo(new Price(667, 300, 200_100, "USD"));
        assertThat(quote.cheaper()).hasValue(new Price(1_000, 190, 190_000, "USD"));
    }

    @Test
    @DisplayName("R26: a price change afterwards does not alter an old quote")
    void keepsOldQuotes() {
        Quote before = shop.quote(667, Optional.empty());

        shop.priceFrom(1);
        Quote after = shop.quote(667, Optional.empty());

        assertThat(shop.quotes.find(shop.account, before.number())).hasValue(before);
        assertThat(after.price().total()).isEqualTo(667);
        assertThat(after.number()).isEqualTo(before.number() + 1);
    }

    @Test
    @DisplayName("R26: a quote goes to any address, once, and the fact holds no address")
    void sendsAQuoteToAnyAddress() {
        Quote quote = shop.quote(667, Optional.of(ANYBODY));

        assertThat(shop.outbox.entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.fact().key()).isEqualTo("quote:1");
                    assertThat(entry.fact().details())
                            .containsEntry("number", quote.printedNumber())
                            .containsEntry("total", "USD 2001.00")
                            .containsEntry(
                                    "hint", "1000 seats would cost less: USD 1900.00.");
                    assertThat(entry.toString()).doesNotContain("town.example");
                });
        assertThat(shop.quotes.find(shop.account, 1).flatMap(Quote::recipient))
                .hasValue(ANYBODY);
    }

    @Test
    @DisplayName("R26, P48: the same request again makes no other quote and no other mail")
    void makesOneQuoteOfARequest() {
        Quote first = shop.quote("key-1", 667, Optional.of(ANYBODY));
        Quote again = shop.quote("key-1", 667, Optional.of(ANYBODY));

        assertThat(again).isEqualTo(first);
        assertThat(shop.outbox.entries()).hasSize(1);
    }

    @Test
    void numbersQuotesWithoutGapsHoweverManyAreMadeAtOnce() throws InterruptedException {
        assertThat(AtOnce.call(8, () -> shop.quote(100, Optional.empty()).number()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void quotesOnlyWhatHasAPrice() {
        assertThat(issue("reading", 1)).isEqualTo(new Result.Refused(Refusal.PRODUCT_NOT_SOLD));
        assertThat(issue(Shop.PRODUCT, 0))
                .isEqualTo(new Result.Refused(Refusal.SEATS_OUT_OF_BOUNDS));
    }

    private Result issue(String product, int seats) {
        return shop.desk()
                .issue(
                        shop.account,
                        new IssueQuote.Request(
                                "request", product, seats, Quote.Issuer.VENDOR, Optional.empty()));
    }
}
