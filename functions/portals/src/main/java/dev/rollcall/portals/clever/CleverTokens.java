package dev.rollcall.portals.clever;

import dev.rollcall.district.DistrictId;
import dev.rollcall.portals.access.OwnSecret;
import dev.rollcall.portals.access.Renewable;
import dev.rollcall.portals.http.BaseAddress;
import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.portals.http.HttpQuery;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.oauth.ClientKeys;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The districts' tokens, from {@code GET /oauth/tokens?owner_type=district} (clever.md §4.6). The
 * whole list is read and kept for at most five minutes, so that a replaced token is never in use
 * for longer; one district's token is never asked for alone, because the list is the documented
 * truth and always small next to a roster. Safe for threads; one of them reads at a time.
 */
final class CleverTokens {

    private static final Duration LONGEST_KEPT = Duration.ofMinutes(5);
    private static final int MOST_PAGES = 100;

    private final BoundedHttp http;
    private final BaseAddress base;
    private final InstantSource clock;
    private final Renewable<DistrictTokens> list;

    CleverTokens(BoundedHttp http, BaseAddress base, OwnSecret secret, InstantSource clock) {
        this.http = http;
        this.base = base;
        this.clock = clock;
        this.list =
                new Renewable<>(
                        clock,
                        () -> secret.ask(CleverTokens::keys, keys -> readAll(keys.basic())),
                        any -> LONGEST_KEPT);
    }

    /** The district's token; a district that is not in the kept list is looked for in a new one. */
    Fetch<String> token(DistrictId district) {
        return token(district, list.fitFor(tokens -> tokens.of(district).isPresent()));
    }

    /** The district's token as it is now: for when the kept one was refused (F-18). */
    Fetch<String> tokenAnew(DistrictId district) {
        return token(district, list.anew());
    }

    /** The whole list as it is now. */
    Fetch<DistrictTokens> readAnew() {
        return list.anew();
    }

    private static Fetch<String> token(DistrictId district, Fetch<DistrictTokens> read) {
        return Fetches.then(
                read,
                tokens ->
                        tokens.of(district)
                                .<Fetch<String>>map(Fetch.Got::new)
                                .orElseGet(() -> absent(district, tokens)));
    }

    /** Our application's name and password at Clever. */
    private static Optional<ClientKeys> keys(Fields secret) {
        return ClientKeys.of(secret, "clientId", "clientSecret");
    }

    private static Fetch<String> absent(DistrictId district, DistrictTokens tokens) {
        return tokens.districts().contains(district)
                ? Fetches.refused()
                : new Fetch.Refused<>(ErrorCode.DISTRICT_DISCONNECTED);
    }

    private Fetch<DistrictTokens> readAll(String header) {
        TokenList read = new TokenList();
        Set<URI> asked = new HashSet<>();
        Fetch<Optional<URI>> next =
                new Fetch.Got<>(Optional.of(base.at("/oauth/tokens?owner_type=district")));
        while (next instanceof Fetch.Got<Optional<URI>>(var uri) && uri.isPresent()) {
            if (!asked.add(uri.get()) || asked.size() > MOST_PAGES) {
                return new Fetch.Refused<>(ErrorCode.PAGING_LOOP);
            }
            next = page(uri.get(), header, read);
        }
        return Fetches.then(next, end -> new Fetch.Got<>(read.readAt(clock.instant())));
    }

    private Fetch<Optional<URI>> page(URI address, String header, TokenList list) {
        HttpAnswer answer = http.ask(new HttpQuery(address, header, BodyLimit.PAGE));
        Fetch<Envelope> read = Fetches.read(answer, body -> Envelope.read(body, list::add));
        if (read instanceof Fetch.Missing<Envelope>) {
            return Fetches.refused();
        }
        return Fetches.then(read, envelope -> envelope.nextAt(base));
    }
}
