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

    /** The whole list as it is now. */
    Fetch<TenantList> readAnew() {
        return list.anew();
    }

    /** A district's application; one that is not in the kept list is looked for in a new one. */
    Fetch<Application> application(Connection connection) {
        return Fetches.then(
                list.fitFor(all -> all.choice(connection) instanceof Fetch.Got<Application>),
                all -> all.choice(connection));
    }

    /** A district's application after its bearer was refused (F-18). */
    Fetch<Application> insteadOf(Connection connection, String bearer) {
        return Fetches.then(
                list.insteadOf(bearer, all -> has(all.choice(connection), bearer)),
                all -> all.choice(connection));
    }

    private static boolean has(Fetch<Application> choice, String bearer) {
        return choice instanceof Fetch.Got<Application>(var application)
                && application.bearer().equals(bearer);
    }
}
