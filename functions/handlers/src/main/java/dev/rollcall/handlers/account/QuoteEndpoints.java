package dev.rollcall.handlers.account;

import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Actor;
import dev.rollcall.account.member.Permission;
import dev.rollcall.account.quote.IssueQuote;
import dev.rollcall.account.quote.Price;
import dev.rollcall.account.quote.Quote;
import dev.rollcall.account.quote.QuoteStore;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.notice.delivery.EmailAddress;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code /v1/accounts/{account}/quotes}: what seats would cost (R7, R26). */
final class QuoteEndpoints {
    private static final String QUOTES = AccountEndpoints.ACCOUNT + "/quotes";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final QuoteStore quotes;
    private final IssueQuote issue;
    private final SaleJournal journal;
    private final String usual;

    /**
     * The endpoints.
     *
     * @param usual the product that is meant where none is named
     */
    QuoteEndpoints(AccountStore accounts, SalePorts sale, InstantSource clock, String usual) {
        this.quotes = sale.quotes();
        this.issue = new IssueQuote(sale.vendor(), quotes, sale.outbox(), clock);
        this.journal = new SaleJournal(accounts, clock);
        this.usual = usual;
    }

    List<Route> routes() {
        return List.of(
                Route.ofActors("GET", QUOTES, Permission.VIEW_SUBSCRIPTION, this::list)
                        .taking(Route.PAGED),
                Route.ofActors("POST", QUOTES, Permission.REQUEST_QUOTE, this::issue),
                Route.ofActors(
                        "GET", QUOTES + "/{quote}", Permission.VIEW_SUBSCRIPTION, this::show));
    }

    private HttpReply list(Call call) {
        Paging paging = Paging.of(call);
        int before = paging.cursor().isEmpty() ? Integer.MAX_VALUE : cursor(paging.cursor());
        List<Quote> page = quotes.before(call.account().id(), before, paging.limit());
        return HttpReply.ok(Paging.json(page, next(page, paging.limit()), SaleJson::of));
    }

    private static int cursor(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new Refusal(Problem.CURSOR_INVALID, "?cursor");
        }
        return Integer.parseInt(text);
    }

    private static Optional<String> next(List<Quote> page, int limit) {
        return Optional.of(page)
                .filter(full -> full.size() == limit && full.getLast().number() > 1)
                .map(full -> Integer.toString(full.getLast().number()));
    }

    private HttpReply show(Call call) {
        return Optional.of(call.segment("quote"))
                .filter(number -> NUMBER.matcher(number).matches())
                .flatMap(number -> quotes.find(call.account().id(), Integer.parseInt(number)))
                .map(quote -> HttpReply.ok(SaleJson.of(quote)))
                .orElseGet(() -> HttpReply.problem(Problem.NOT_FOUND));
    }

    private HttpReply issue(Call call) {
        Field body = Field.body(call.json(), Set.of("product", "seats", "sendTo"));
        var request =
                new IssueQuote.Request(
                        SaleJournal.key(call),
                        body.find("product").map(Field::text).orElse(usual),
                        body.get("seats").whole(1, Price.MOST_SEATS),
                        issuer(call.actor()),
                        body.find("sendTo").map(field -> field.word(EmailAddress::parse)));
        return switch (issue.issue(call.account().id(), request)) {
            case IssueQuote.Result.Issued(Quote quote) -> issued(call, quote);
            case IssueQuote.Result.Refused(var refusal) -> refused(refusal);
        };
    }

    private HttpReply issued(Call call, Quote quote) {
        journal.note(
                call,
                JournalEvent.QUOTE_ISSUED,
                Map.of(
                        "quote", Integer.toString(quote.number()),
                        "seats", Integer.toString(quote.price().seats()),
                        "total", Long.toString(quote.price().total())));
        return HttpReply.created(SaleJson.of(quote))
                .header(
                        "location",
                        "/v1/accounts/" + quote.account() + "/quotes/" + quote.number());
    }

    private static HttpReply refused(IssueQuote.Refusal refusal) {
        return switch (refusal) {
            case PRODUCT_NOT_SOLD -> HttpReply.problem(Problem.PRODUCT_NOT_SOLD, "$.product");
            case SEATS_OUT_OF_BOUNDS -> HttpReply.problem(Problem.FIELD_VALUE, "$.seats");
        };
    }

    private static Quote.Issuer issuer(Actor actor) {
        return switch (actor) {
            case Actor.Staff _ -> Quote.Issuer.VENDOR;
            case Actor.Participant _, Actor.Product _ -> Quote.Issuer.ACCOUNT;
        };
    }
}
