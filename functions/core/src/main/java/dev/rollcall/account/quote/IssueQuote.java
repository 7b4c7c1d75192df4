package dev.rollcall.account.quote;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.Party;
import dev.rollcall.notice.delivery.EmailAddress;
import dev.rollcall.product.Prices;
import dev.rollcall.product.VendorProfile;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
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
    private static final int LATEST = 20;

    private final VendorProfile vendor;
    private final QuoteStore quotes;
    private final Outbox outbox;
    private final InstantSource clock;

    public IssueQuote(VendorProfile vendor, QuoteStore quotes, Outbox outbox, InstantSource clock) {
        this.vendor = vendor;
        this.quotes = quotes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Makes the account's next quote at today's prices. The same request again, if it is among the
     * account's latest, is answered with the quote it made.
     */
    public Result issue(AccountId account, Request request) {
        if (request.seats() < 1 || request.seats() > Price.MOST_SEATS) {
            return new Result.Refused(Refusal.SEATS_OUT_OF_BOUNDS);
        }
        Optional<Prices> prices = vendor.product(request.product()).flatMap(p -> vendor.prices());
        if (prices.isEmpty()) {
            return new Result.Refused(Refusal.PRODUCT_NOT_SOLD);
        }
        Quote quote = keep(account, request, prices.get());
        quote.recipient().ifPresent(to -> outbox.put(party(account), fact(quote)));
        return new Result.Issued(quote);
    }

    private Quote keep(AccountId account, Request request, Prices prices) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<Quote> latest = quotes.before(account, Integer.MAX_VALUE, LATEST);
            Optional<Quote> made =
                    latest.stream().filter(q -> q.key().equals(request.key())).findFirst();
            if (made.isPresent()) {
                return made.get();
            }
            int number = latest.isEmpty() ? 1 : latest.getFirst().number() + 1;
            Quote quote = quote(account, number, request, prices);
            if (quotes.create(account, quote)) {
                return quote;
            }
        }
        throw new IllegalStateException("quotes are made by too many at once");
    }

    private Quote quote(AccountId account, int number, Request request, Prices prices) {
        Instant now = clock.instant();
        return new Quote(
                account,
                number,
                request.key(),
                request.product(),
                Price.of(prices, request.seats()),
                Price.cheaperLarger(prices, request.seats()),
                now,
                now.atZone(ZONE).toLocalDate().plusDays(VALID_DAYS),
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
        details.put("total", quote.price().written());
        details.put("validUntil", quote.validUntil().toString());
        quote.cheaper().ifPresent(cheaper -> details.put("hint", hint(cheaper)));
        return new Fact(FactKind.QUOTE, "quote:" + quote.number(), quote.issuedAt(), details);
    }

    private static String hint(Price cheaper) {
        return cheaper.seats() + " seats would cost less: " + cheaper.written() + ".";
    }

    /**
     * What is asked for.
     *
     * @param key names the request
     * @param product for which product
     * @param seats how many seats
     * @param issuer who makes the quote
     * @param sendTo where to send it; empty for nowhere
     */
    public record Request(
            String key,
            String product,
            int seats,
            Quote.Issuer issuer,
            Optional<EmailAddress> sendTo) {}

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
