package dev.rollcall.account.subscription;

import dev.rollcall.district.PoolChange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How many seats of one product several subscriptions come to, now and later: the sum of what each
 * paid for or, where it paid nothing, of what its trial set up free (R6, R23). A year that was
 * bought ahead counts from the purchase on, so that seats only ever go with an end.
 */
final class Entitlement {
    private final String product;
    private final List<Subscription> subscriptions;

    /** What these come to; those that neither tried nor bought count for nothing. */
    Entitlement(String product, Collection<Subscription> all) {
        this.product = product;
        this.subscriptions =
                all.stream().filter(each -> each.wasBought(product) || isTried(each)).toList();
    }

    /** True where nobody ever tried or bought: then nothing is said of the pool. */
    boolean isEmpty() {
        return subscriptions.isEmpty();
    }

    /** The seats at a time; absent while a trial runs in which nobody said how many. */
    OptionalInt at(Instant now) {
        if (subscriptions.stream().anyMatch(each -> isOpen(each, now))) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(subscriptions.stream().mapToInt(each -> seats(each, now)).sum());
    }

    /** What the seats become after a time, earliest first; every change is an end of something. */
    List<PoolChange> after(Instant now) {
        return subscriptions.stream()
                .flatMap(this::ends)
                .filter(end -> end.isAfter(now))
                .sorted()
                .distinct()
                .flatMap(end -> at(end).stream().mapToObj(seats -> new PoolChange(end, seats)))
                .toList();
    }

    private static boolean isTried(Subscription subscription) {
        return subscription.trial().isPresent();
    }

    private boolean isOpen(Subscription subscription, Instant now) {
        return !subscription.wasBought(product)
                && subscription
                        .trial()
                        .filter(trial -> trial.runsAt(now))
                        .filter(trial -> trial.seatTarget(product).isEmpty())
                        .isPresent();
    }

    private int seats(Subscription subscription, Instant now) {
        return subscription.wasBought(product)
                ? subscription.paidSeats(product, now)
                : subscription
                        .trial()
                        .filter(trial -> trial.runsAt(now))
                        .map(trial -> trial.seatTarget(product).orElse(0))
                        .orElse(0);
    }

    private Stream<Instant> ends(Subscription subscription) {
        Stream<Instant> years =
                subscription.terms().stream()
                        .filter(term -> term.product().equals(product))
                        .map(Term::until)
                        .map(Entitlement::begins);
        return subscription.wasBought(product)
                ? years
                : subscription.trial().stream().map(FreeTrial::endsAt);
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(Subscription.ZONE).toInstant();
    }
}
