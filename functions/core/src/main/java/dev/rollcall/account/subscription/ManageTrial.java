package dev.rollcall.account.subscription;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.quote.Price;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.Party;
import dev.rollcall.product.VendorProfile;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Starts the one trial an account has (R4), and sets up seats in it that cost nothing (R23). */
public final class ManageTrial {

    /** Under which the reminder of the trial's end lies in the outbox. */
    static final String REMINDER = "trial-ending";

    /** How long before the end somebody is reminded. */
    private static final Duration NOTICE = Duration.ofDays(7);

    private final VendorProfile vendor;
    private final SubscriptionStore subscriptions;
    private final SeatPools pools;
    private final Outbox outbox;
    private final InstantSource clock;

    public ManageTrial(
            VendorProfile vendor,
            SubscriptionStore subscriptions,
            SeatPools pools,
            Outbox outbox,
            InstantSource clock) {
        this.vendor = vendor;
        this.subscriptions = subscriptions;
        this.pools = pools;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Starts the trial now, unless the account ever had one or has bought something. */
    public Result start(AccountId account) {
        Subscription before = subscriptions.find(account);
        if (before.trial().isPresent()) {
            before.trial()
                    .filter(trial -> trial.runsAt(clock.instant()))
                    .ifPresent(trial -> begun(account, trial));
            return new Result.Refused(Refusal.TRIAL_USED);
        }
        if (!before.terms().isEmpty()) {
            return new Result.Refused(Refusal.BOUGHT_BEFORE);
        }
        return vendor.trial()
                .map(rule -> FreeTrial.start(clock.instant(), rule))
                .map(trial -> save(account, before.withTrial(trial), () -> begun(account, trial)))
                .orElseGet(() -> new Result.Refused(Refusal.TRIAL_NOT_OFFERED));
    }

    /**
     * Sets up so many seats while the trial runs; nothing is charged.
     *
     * @param seats at most {@link Price#MOST_SEATS}
     */
    public Result setSeats(AccountId account, String product, int seats) {
        Subscription before = subscriptions.find(account);
        Optional<FreeTrial> running = before.trial().filter(t -> t.runsAt(clock.instant()));
        if (running.isEmpty() || before.wasBought(product)) {
            return new Result.Refused(Refusal.NO_TRIAL);
        }
        if (seats < 0 || seats > Price.MOST_SEATS) {
            return new Result.Refused(Refusal.SEATS_OUT_OF_BOUNDS);
        }
        FreeTrial larger = running.get().withSeatTarget(product, seats);
        return save(account, before.withTrial(larger), () -> pools.settle(account));
    }

    private Result save(AccountId account, Subscription next, Runnable then) {
        if (!subscriptions.save(account, next)) {
            return new Result.Refused(Refusal.CHANGED_MEANWHILE);
        }
        then.run();
        return new Result.Done(next);
    }

    /** What follows from a trial; may be repeated. Its end is noted with the pools. */
    private void begun(AccountId account, FreeTrial trial) {
        remind(account, trial);
        pools.settle(account);
    }

    private void remind(AccountId account, FreeTrial trial) {
        Instant at = trial.endsAt().minus(NOTICE);
        Map<String, String> details =
                Map.of(
                        "endsOn", trial.endsOn().toString(),
                        "endsAt", trial.endsAt().toString(),
                        "zone", trial.zone().getId());
        outbox.put(
                Party.of(account.asString()),
                new Fact(FactKind.TRIAL_ENDING, REMINDER, at, details));
    }

    /** What comes of it. */
    public sealed interface Result {
        record Done(Subscription subscription) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    /** Why nothing changed. */
    public enum Refusal {
        /** The vendor has none. */
        TRIAL_NOT_OFFERED,
        /** There is one trial per account, ever. */
        TRIAL_USED,
        /** Whoever has bought needs none. */
        BOUGHT_BEFORE,
        /** None runs, or the product was bought meanwhile. */
        NO_TRIAL,
        SEATS_OUT_OF_BOUNDS,
        /** Another change came first; ask again. */
        CHANGED_MEANWHILE
    }
}
