package dev.rollcall.handlers.account;

import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Permission;
import dev.rollcall.account.member.Reach;
import dev.rollcall.account.quote.Price;
import dev.rollcall.account.subscription.BuySeats;
import dev.rollcall.account.subscription.ManageTrial;
import dev.rollcall.account.subscription.SeatPools;
import dev.rollcall.account.subscription.Subscription;
import dev.rollcall.account.subscription.SubscriptionStore;
import dev.rollcall.account.subscription.Term;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /v1/accounts/{account}/subscription} and {@code …/purchases}: the trial, paid years, and
 * the seats that come with them (R4, R5, R23, R25, R27).
 */
final class SubscriptionEndpoints {
    private static final String SUBSCRIPTION = AccountEndpoints.ACCOUNT + "/subscription";
    private static final int LONGEST_REASON = 500;

    private final SubscriptionStore subscriptions;
    private final ManageTrial trials;
    private final BuySeats till;
    private final SaleJournal journal;
    private final InstantSource clock;
    private final String usual;

    /**
     * The endpoints.
     *
     * @param usual the product that is meant where none is named
     */
    SubscriptionEndpoints(
            AccountStore accounts,
            SalePorts sale,
            SeatPools pools,
            InstantSource clock,
            String usual) {
        this.subscriptions = sale.subscriptions();
        this.trials =
                new ManageTrial(sale.vendor(), subscriptions, pools, sale.outbox(), clock);
        this.till =
                new BuySeats(
                        sale.vendor(), subscriptions, sale.quotes(), pools, sale.outbox(), clock);
        this.journal = new SaleJournal(accounts, clock);
        this.clock = clock;
        this.usual = usual;
    }

    List<Route> routes() {
        return List.of(
                Route.ofActors("GET", SUBSCRIPTION, Permission.VIEW_SUBSCRIPTION, this::show),
                Route.ofActors("POST", SUBSCRIPTION + "/trial", Permission.RENEW, this::start),
                Route.ofActors(
                        "PUT", SUBSCRIPTION + "/seats", Permission.MANAGE_SEATS, this::setSeats),
                Route.ofActors(
                        "POST",
                        AccountEndpoints.ACCOUNT + "/purchases",
                        Permission.RENEW,
                        this::buy));
    }

    private HttpReply show(Call call) {
        Subscription subscription = subscriptions.find(call.account().id());
        return HttpReply.ok(SaleJson.of(subscription, clock.instant()))
                .version(subscription.version());
    }

    private HttpReply start(Call call) {
        return switch (trials.start(call.account().id())) {
            case ManageTrial.Result.Done(Subscription started) -> {
                journal.note(call, JournalEvent.TRIAL_STARTED, Map.of());
                yield HttpReply.created(SaleJson.of(started, clock.instant()))
                        .version(started.version());
            }
            case ManageTrial.Result.Refused(var refusal) -> refused(refusal);
        };
    }

    private HttpReply setSeats(Call call) {
        needEverything(call);
        call.mustKnow(subscriptions.find(call.account().id()).version());
        Field body = Field.body(call.json(), Set.of("product", "seats"));
        String product = product(body);
        int seats = body.get("seats").whole(0, Price.MOST_SEATS);
        return switch (trials.setSeats(call.account().id(), product, seats)) {
            case ManageTrial.Result.Done(Subscription after) -> {
                Map<String, String> details =
                        Map.of("product", product, "seats", Integer.toString(seats));
                String id = "subscription-" + after.version();
                journal.note(call, id, JournalEvent.SEATS_SET, details);
                yield HttpReply.ok(SaleJson.of(after, clock.instant())).version(after.version());
            }
            case ManageTrial.Result.Refused(var refusal) -> refused(refusal);
        };
    }

    /** Whoever manages some schools has a say in theirs, not in how many seats there are. */
    private static void needEverything(Call call) {
        if (call.actor().reach(Permission.MANAGE_SEATS) != Reach.ALL) {
            throw new Refusal(Problem.PERMISSION_MISSING);
        }
    }

    private HttpReply buy(Call call) {
        Field body = Field.body(call.json(), Set.of("quote", "product", "seats", "exception"));
        var order = new BuySeats.Order(SaleJournal.key(call), exception(call, body));
        Optional<Integer> quote =
                body.find("quote").map(field -> field.whole(1, Integer.MAX_VALUE));
        BuySeats.Result result =
                quote.map(number -> till.buyQuoted(call.account().id(), order, number))
                        .orElseGet(() -> atTheDaysPrice(call, order, body));
        return switch (result) {
            case BuySeats.Result.Bought(var after, var term) -> bought(call, after, term);
            case BuySeats.Result.TooFew(int seats, int needed) ->
                    HttpReply.problem(Problem.TOO_FEW_SEATS, "$.seats")
                            .with("needed", Integer.toString(needed));
            case BuySeats.Result.Refused(var refusal) -> refused(refusal);
        };
    }

    private BuySeats.Result atTheDaysPrice(Call call, BuySeats.Order order, Field body) {
        int seats = body.get("seats").whole(1, Price.MOST_SEATS);
        return till.buy(call.account().id(), order, product(body), seats);
    }

    /** Only the vendor's staff allow fewer seats than students (R27). */
    private static Optional<String> exception(Call call, Field body) {
        Optional<Field> reason = body.find("exception");
        if (reason.isPresent()
                && call.actor().reach(Permission.GRANT_EXCEPTION) == Reach.NONE) {
            throw new Refusal(Problem.PERMISSION_MISSING, "$.exception");
        }
        return reason.map(SubscriptionEndpoints::reason);
    }

    private static String reason(Field field) {
        String text = field.text();
        if (text.isBlank() || text.length() > LONGEST_REASON) {
            throw field.unaccepted();
        }
        return text;
    }

    private HttpReply bought(Call call, Subscription after, Term term) {
        journal.note(
                call,
                JournalEvent.SEATS_BOUGHT,
                Map.of(
                        "product", term.product(),
                        "seats", Integer.toString(term.price().seats()),
                        "from", term.from().toString(),
                        "until", term.until().toString(),
                        "exception", term.exception().isPresent() ? "yes" : "no"));
        return HttpReply.created(SaleJson.of(after, clock.instant())).version(after.version());
    }

    private String product(Field body) {
        return body.find("product").map(Field::text).orElse(usual);
    }

    private static HttpReply refused(ManageTrial.Refusal refusal) {
        return HttpReply.problem(
                switch (refusal) {
                    case TRIAL_NOT_OFFERED -> Problem.TRIAL_NOT_OFFERED;
                    case TRIAL_USED -> Problem.TRIAL_USED;
                    case BOUGHT_BEFORE -> Problem.BOUGHT_BEFORE;
                    case NO_TRIAL -> Problem.TRIAL_NOT_RUNNING;
                    case SEATS_OUT_OF_BOUNDS -> Problem.FIELD_VALUE;
                    case CHANGED_MEANWHILE -> Problem.CHANGED_MEANWHILE;
                });
    }

    private static HttpReply refused(BuySeats.Refusal refusal) {
        return switch (refusal) {
            case PRODUCT_NOT_SOLD -> HttpReply.problem(Problem.PRODUCT_NOT_SOLD, "$.product");
            case SEATS_OUT_OF_BOUNDS -> HttpReply.problem(Problem.FIELD_VALUE, "$.seats");
            case QUOTE_UNKNOWN -> HttpReply.problem(Problem.FIELD_VALUE, "$.quote");
            case QUOTE_EXPIRED -> HttpReply.problem(Problem.QUOTE_EXPIRED, "$.quote");
            case CHANGED_MEANWHILE -> HttpReply.problem(Problem.CHANGED_MEANWHILE);
        };
    }
}
