package dev.rollcall.account.subscription;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.seat.SeatStore;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The pools that stand in the settings of an account's districts. An account with a district at each
 * portal has the same people at both, so each pool is as large, and the larger need counts.
 */
public final class DistrictPools implements SeatPools {

    private final AccountStore accounts;
    private final ConnectionStore connections;
    private final SeatStore seats;
    private final Consumer<Connection> resized;

    /**
     * The pools.
     *
     * @param resized hears of every district whose pool was set, so that its seats are decided
     *     again; may hear of one twice
     */
    public DistrictPools(
            AccountStore accounts,
            ConnectionStore connections,
            SeatStore seats,
            Consumer<Connection> resized) {
        this.accounts = accounts;
        this.connections = connections;
        this.seats = seats;
        this.resized = resized;
    }

    @Override
    public int needed(AccountId account, String product) {
        return districts(account).stream()
                .mapToInt(district -> seats.ledger(district, product).eligible())
                .max()
                .orElse(0);
    }

    @Override
    public void set(AccountId account, String product, int pool) {
        for (DistrictId district : districts(account)) {
            connections
                    .update(district, connection -> sized(connection, product, pool))
                    .ifPresent(resized);
        }
    }

    private Set<DistrictId> districts(AccountId account) {
        return accounts.find(account).map(Account::districts).orElseGet(Set::of);
    }

    private static Connection sized(Connection connection, String product, int pool) {
        DistrictSettings before = connection.settings();
        ProductSeats after =
                before.seats().with(product, seats -> seats.withPool(OptionalInt.of(pool)));
        return after.equals(before.seats())
                ? connection
                : connection.withSettings(
                        before.withSeats(after).withVersion(before.version() + 1));
    }
}
