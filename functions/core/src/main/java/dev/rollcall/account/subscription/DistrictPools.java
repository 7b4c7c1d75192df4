package dev.rollcall.account.subscription;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.seat.SeatStore;

import java.util.OptionalInt;
import java.util.Set;

/**
 * The pools that stand in the settings of an account's districts. An account with a district at each
 * portal has the same people at both, so each pool is as large, and the larger need counts.
 */
public final class DistrictPools implements SeatPools {

    private final AccountStore accounts;
    private final ConnectionStore connections;
    private final SeatStore seats;

    public DistrictPools(AccountStore accounts, ConnectionStore connections, SeatStore seats) {
        this.accounts = accounts;
        this.connections = connections;
        this.seats = seats;
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
        districts(account).forEach(district -> connections.update(district, c -> sized(c, pool)));
    }

    private Set<DistrictId> districts(AccountId account) {
        return accounts.find(account).map(Account::districts).orElseGet(Set::of);
    }

    private static Connection sized(Connection connection, int pool) {
        DistrictSettings settings = connection.settings();
        OptionalInt size = OptionalInt.of(pool);
        if (settings.seats().pool().equals(size)) {
            return connection;
        }
        SeatSettings sized = new SeatSettings(size, settings.seats().overSeat());
        return connection.withSettings(
                settings.withSeats(sized).withVersion(settings.version() + 1));
    }
}
