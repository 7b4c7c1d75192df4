package dev.rollcall.account.subscription;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.customer.Family;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.PoolChange;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.seat.SeatStore;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The pools that stand in the settings of an account's districts. An account with a district at
 * each portal has the same people at both, so each pool is as large, and the larger need counts.
 */
public final class DistrictPools implements SeatPools {

    private final Family family;
    private final SubscriptionStore subscriptions;
    private final ConnectionStore connections;
    private final SeatStore seats;
    private final InstantSource clock;
    private final Consumer<Connection> resized;

    /**
     * The pools.
     *
     * @param resized hears of every district whose pool was set, so that its seats are decided
     *     again; may hear of one twice
     */
    public DistrictPools(
            AccountStore accounts,
            SubscriptionStore subscriptions,
            ConnectionStore connections,
            SeatStore seats,
            InstantSource clock,
            Consumer<Connection> resized) {
        this.family = new Family(accounts);
        this.subscriptions = subscriptions;
        this.connections = connections;
        this.seats = seats;
        this.clock = clock;
        this.resized = resized;
    }

    @Override
    public int needed(AccountId account, String product) {
        int eligible =
                districts(account).stream()
                        .mapToInt(district -> seats.ledger(district, product).eligible())
                        .max()
                        .orElse(0);
        int paidByOthers =
                members(account).stream()
                        .filter(id -> !id.equals(account))
                        .mapToInt(id -> subscriptions.find(id).paidSeats(product, clock.instant()))
                        .sum();
        return Math.max(0, eligible - paidByOthers);
    }

    /**
     * What was bought is read after the connection it is written to. So of two members who buy at
     * once the later write knows of both: whoever read too early writes in vain and reads again.
     */
    @Override
    public void settle(AccountId account) {
        Instant now = clock.instant();
        for (DistrictId district : districts(account)) {
            connections.update(district, c -> sized(c, bought(account), now)).ifPresent(resized);
        }
    }

    private List<Subscription> bought(AccountId account) {
        return members(account).stream().map(subscriptions::find).toList();
    }

    private Set<DistrictId> districts(AccountId account) {
        return family.head(account).map(Account::districts).orElseGet(Set::of);
    }

    /** Everybody whose payments count with this account's. */
    private List<AccountId> members(AccountId account) {
        return family.head(account).map(Account::id).map(family::of).orElseGet(List::of);
    }

    private static Connection sized(Connection connection, List<Subscription> all, Instant now) {
        DistrictSettings before = connection.settings();
        ProductSeats after = before.seats();
        for (String product : products(before.seats(), all)) {
            Entitlement entitled = new Entitlement(product, all);
            after = after.with(product, seats -> sized(seats, entitled, now));
        }
        return after.equals(before.seats())
                ? connection
                : connection.withSettings(
                        before.withSeats(after).withVersion(before.version() + 1));
    }

    private static Set<String> products(ProductSeats seats, List<Subscription> all) {
        Set<String> products = new TreeSet<>(seats.byProduct().keySet());
        all.forEach(each -> products.addAll(each.products()));
        all.stream()
                .flatMap(each -> each.trial().stream())
                .forEach(trial -> products.addAll(trial.targets().keySet()));
        return products;
    }

    /**
     * A pool that is to change later came from a subscription and goes with it; any other was set
     * by hand, and stays where nothing runs that was tried or bought.
     */
    private static SeatSettings sized(SeatSettings before, Entitlement entitled, Instant now) {
        List<PoolChange> later = entitled.after(now);
        if (later.isEmpty() && before.later().isEmpty()) {
            return before;
        }
        OptionalInt pool = entitled.isEmpty() ? OptionalInt.empty() : entitled.at(now);
        return pool.isEmpty() && !entitled.isEmpty()
                ? before.withLater(later)
                : before.withPool(pool).withLater(later);
    }
}
