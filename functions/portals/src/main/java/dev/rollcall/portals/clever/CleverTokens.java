package dev.rollcall.portals.clever;

import dev.rollcall.district.DistrictId;
import dev.rollcall.portals.http.BaseAddress;
import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.portals.http.HttpQuery;
import dev.rollcall.privacy.Secrets;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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
    private final CleverCredentials credentials;
    private final InstantSource clock;
    private @Nullable DistrictTokens kept;

    CleverTokens(
            BoundedHttp http,
            BaseAddress base,
            CleverCredentials credentials,
            InstantSource clock) {
        this.http = http;
        this.base = base;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** The district's token; a district that is not in the kept list is looked for in a new one. */
    synchronized Fetch<String> token(DistrictId district) {
        DistrictTokens known = kept;
        Optional<String> token =
                known == null || isStale(known) ? Optional.empty() : known.of(district);
        return token.<Fetch<String>>map(Fetch.Got::new).orElseGet(() -> tokenAnew(district));
    }

    /** The district's token as it is now: for when the kept one was refused (F-18). */
    synchronized Fetch<String> tokenAnew(DistrictId district) {
        return Fetches.then(
                readAnew(),
                tokens ->
                        tokens.of(district)
                                .<Fetch<String>>map(Fetch.Got::new)
                                .orElseGet(() -> absent(district, tokens)));
    }

    /** The whole list as it is now. */
    synchronized Fetch<DistrictTokens> readAnew() {
        try {
            Fetch<DistrictTokens> read =
                    credentials.header().map(this::readAll).orElseGet(Fetches::refused);
            // the secret may have been replaced (K-06)
            Fetch<DistrictTokens> settled =
                    read.equals(Fetches.refused())
                            ? credentials.headerAnew().map(this::readAll).orElse(read)
                            : read;
            kept = settled instanceof Fetch.Got<DistrictTokens>(var tokens) ? tokens : null;
            return settled;
        } catch (Secrets.SecretUnavailable e) {
            return new Fetch.Unavailable<>(ErrorCode.STORE_UNAVAILABLE);
        }
    }

    private boolean isStale(DistrictTokens tokens) {
        Instant now = clock.instant();
        return now.isBefore(tokens.readAt()) || !now.isBefore(tokens.readAt().plus(LONGEST_KEPT));
    }

    private static Fetch<String> absent(DistrictId district, DistrictTokens tokens) {
        return tokens.districts().contains(district)
                ? Fetches.refused()
                : new Fetch.Refused<>(ErrorCode.DISTRICT_DISCONNECTED);
    }

    private Fetch<DistrictTokens> readAll(String header) {
        TokenList list = new TokenList();
        Set<URI> asked = new HashSet<>();
        Fetch<Optional<URI>> next =
                new Fetch.Got<>(Optional.of(base.at("/oauth/tokens?owner_type=district")));
        while (next instanceof Fetch.Got<Optional<URI>>(var uri) && uri.isPresent()) {
            if (!asked.add(uri.get()) || asked.size() > MOST_PAGES) {
                return new Fetch.Refused<>(ErrorCode.PAGING_LOOP);
            }
            next = page(uri.get(), header, list);
        }
        return Fetches.then(next, end -> new Fetch.Got<>(list.readAt(clock.instant())));
    }

    private Fetch<Optional<URI>> page(URI address, String header, TokenList list) {
        HttpAnswer answer = http.get(new HttpQuery(address, header, BodyLimit.PAGE));
        Fetch<Envelope> read = Fetches.read(answer, body -> Envelope.read(body, list::add));
        if (read instanceof Fetch.Missing<Envelope>) {
            return Fetches.refused();
        }
        return Fetches.then(read, envelope -> envelope.nextAt(base));
    }
}
