package dev.rollcall.account.quote;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.Party;
import dev.rollcall.notice.delivery.EmailAddress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes quotes, and has them sent to whatever address is named (R7, R26). */
public final class IssueQuote {

    /** Where a quote's last day ends. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final int VALID_DAYS = 60;
    private static final int ATTEMPTS = 10;

    private final PriceTables prices;
    private final QuoteStore quotes;
    private final Outbox outbox;
    private final InstantSource clock;

    public IssueQuote(
            PriceTables prices, QuoteStore quotes, Outbox outbox, InstantSource clock) {
        this.prices = prices;
        this.quotes = quotes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Makes the account's next quote at today's prices. A call that died after its quote was kept,
     * and is repeated, makes another; whoever calls for a person keeps the answer by its key.
     */
    public Result issue(AccountId account, Request request) {
        Optional<PriceTable> table = prices.of(request.product());
        if (table.isEmpty()) {
            return new Result.Refused(Refusal.PRODUCT_NOT_SOLD);
        }
        if (request.seats() < 1 || request.seats() > PriceTable.MOST_SEATS) {
            return new Result.Refused(Refusal.SEATS_OUT_OF_BOUNDS);
        }
        Quote quote = keep(account, request, table.get());
        quote.recipient().ifPresent(to -> outbox.put(party(account), fact(quote)));
        return new Result.Issued(quote);
    }

    private Quote keep(AccountId account, Request request, PriceTable table) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Quote quote = quote(account, nextNumber(account), request, table);
            if (quotes.create(account, quote)) {
                return quote;
            }
        }
        throw new IllegalStateException("quotes are made by too many at once");
    }

    private int nextNumber(AccountId account) {
        List<Quote> newest = quotes.before(account, Integer.MAX_VALUE, 1);
        return newest.isEmpty() ? 1 : newest.getFirst().number() + 1;
    }

    private Quote quote(AccountId account, int number, Request request, PriceTable table) {
        Instant now = clock.instant();
        LocalDate lastDay = now.atZone(ZONE).toLocalDate().plusDays(VALID_DAYS);
        return new Quote(
                account,
                number,
                request.product(),
                table.price(request.seats()),
                table.cheaperAndLarger(request.seats()),
                now,
                lastDay,
                request.issuer(),
                request.sendTo());
    }

    private static Party party(AccountId account) {
        return Party.of(account.asString());
    }

    private static Fact fact(Quote quote) {
        Map<String, String> details = new HashMap<>();
        details.put("number", quote.printedNumber());
        details.put("quote", Integer.toString(quote.number()));
        details.put("product", quote.product());
        details.put("seats", Integer.toString(quote.price().seats()));
        details.put("total", written(quote.price()));
        details.put("validUntil", quote.validUntil().toString());
        quote.cheaper().ifPresent(cheaper -> details.put("hint", hint(cheaper)));
        return new Fact(FactKind.QUOTE, "quote:" + quote.number(), quote.issuedAt(), details);
    }

    private static String hint(Price cheaper) {
        return "%d seats would cost less: %s.".formatted(cheaper.seats(), written(cheaper));
    }

    private static String written(Price price) {
        int digits = Math.max(0, Currency.getInstance(price.currency()).getDefaultFractionDigits());
        return price.currency()
                + " "
                + BigDecimal.valueOf(price.total(), digits).toPlainString();
    }

    /**
     * What is asked for.
     *
     * @param product for which product
     * @param seats how many seats
     * @param issuer who makes the quote
     * @param sendTo where to send it; empty for nowhere
     */
    public record Request(
            String product, int seats, Quote.Issuer issuer, Optional<EmailAddress> sendTo) {}

    /** What comes of it. */
    public sealed interface Result {
        record Issued(Quote quote) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    /** Why there is no quote. */
    public enum Refusal {
        PRODUCT_NOT_SOLD,
        SEATS_OUT_OF_BOUNDS
    }
}
