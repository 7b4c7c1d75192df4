package dev.rollcall.handlers.account;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;

import java.util.Optional;

/**
 * One product of the district a call is about.
 *
 * @param connection the district's
 * @param product the product
 * @param settings its seats
 */
record ProductPool(Connection connection, String product, SeatSettings settings) {

    /** The parameter that names a product; the one people sign in to where it is left out. */
    static final String PARAMETER = "product";

    static ProductPool of(Call call, ConnectionStore connections) {
        return of(call, connections, call.parameter(PARAMETER), "?" + PARAMETER);
    }

    /**
     * The product of a call.
     *
     * @param named its id, as the caller gives it
     * @param place where the caller gives it
     */
    static ProductPool of(
            Call call, ConnectionStore connections, Optional<String> named, String place) {
        Connection connection =
                connections.find(call.district()).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        String product = named.orElse(connection.settings().seats().mainProduct());
        return connection
                .settings()
                .seats()
                .find(product)
                .map(settings -> new ProductPool(connection, product, settings))
                .orElseThrow(() -> new Refusal(Problem.PRODUCT_UNKNOWN, place));
    }

    /** Before the first import there are no seats, but there is one place to look for them. */
    int shards() {
        return Math.max(1, connection.shards());
    }
}
