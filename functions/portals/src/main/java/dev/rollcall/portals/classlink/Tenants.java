package dev.rollcall.portals.classlink;

import dev.rollcall.district.Connection;
import dev.rollcall.portals.access.OwnSecret;
import dev.rollcall.portals.access.Renewable;
import dev.rollcall.portals.http.BaseAddress;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The tenants' applications and bearers, kept for at most five minutes. Safe for threads; one of
 * them reads at a time.
 */
final class Tenants {

    static final Duration LONGEST_KEPT = Duration.ofMinutes(5);

    private final Renewable<TenantList> list;

    Tenants(BoundedHttp http, BaseAddress base, OwnSecret secret, InstantSource clock) {
        this.list =
                new Renewable<>(
                        clock,
                        () ->
                                secret.ask(
                                        PartnerSecret::of,
                                        own ->
                                                new TenantReader(http, base, own.authorization())
                                                        .read()),
                        any -> LONGEST_KEPT);
    }

    /** The whole list as it is now; {@code Missing} where the portal has none. */
    Fetch<TenantList> readAnew() {
        return list.anew();
    }

    /** A district's application; one that is not in the kept list is looked for in a new one. */
    Fetch<Application> application(Connection connection) {
        return choice(
                list.fitFor(all -> all.choice(connection) instanceof Fetch.Got<Application>),
                connection);
    }

    /** A district's application after its bearer was refused (F-18). */
    Fetch<Application> insteadOf(Connection connection, String bearer) {
        return choice(
                list.insteadOf(bearer, all -> has(all.choice(connection), bearer)), connection);
    }

    /** A list that was there when the tenant was found, and is not now, is an outage. */
    private static Fetch<Application> choice(Fetch<TenantList> read, Connection connection) {
        return read instanceof Fetch.Missing<TenantList>
                ? Fetches.unavailable()
                : Fetches.then(read, all -> all.choice(connection));
    }

    private static boolean has(Fetch<Application> choice, String bearer) {
        return choice instanceof Fetch.Got<Application>(var application)
                && application.bearer().equals(bearer);
    }
}
