package dev.rollcall.portals.oauth;

import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpQuery;
import dev.rollcall.portals.json.BrokenJsonException;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.JsonList;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;

/**
 * What a token endpoint gives for client credentials (RFC 6749 §4.4).
 *
 * @param text the token, a secret
 * @param life how long it may be used: a minute less than the server says
 */
public record AccessToken(String text, Duration life) {

    private static final Duration UNTOLD = Duration.ofMinutes(6);
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final long LONGEST_SECONDS = 86_400;

    /** Asks for a token; one that is asked for twice does no harm. */
    public static Fetch<AccessToken> ask(
            BoundedHttp http, URI endpoint, ClientKeys keys, String scope) {
        String form = "grant_type=client_credentials&scope=" + Rfc3986.encode(scope);
        HttpQuery query = new HttpQuery(endpoint, keys.basic(), BodyLimit.SMALL).posting(form);
        Fetch<AccessToken> read = Fetches.read(http.ask(query), AccessToken::read);
        return read instanceof Fetch.Missing<AccessToken> ? Fetches.refused() : read;
    }

    private static AccessToken read(InputStream body) throws IOException {
        try {
            Fields answer =
                    JsonList.object(body)
                            .map(Item::value)
                            .map(Fields::of)
                            .orElseThrow(() -> new BrokenJsonException("no token"));
            String text =
                    answer.raw("access_token")
                            .filter(token -> token.matches("[!-~]{1,8192}"))
                            .orElseThrow(() -> new BrokenJsonException("no token"));
            return new AccessToken(text, life(answer));
        } catch (UnreadableRecordException e) {
            throw new BrokenJsonException("no token");
        }
    }

    private static Duration life(Fields answer) {
        Duration told =
                answer.raw("expires_in")
                        .filter(text -> text.matches("[0-9]{1,9}"))
                        .map(text -> Math.min(Long.parseLong(text), LONGEST_SECONDS))
                        .map(Duration::ofSeconds)
                        .orElse(UNTOLD);
        return told.compareTo(MARGIN) > 0 ? told.minus(MARGIN) : Duration.ZERO;
    }

    /** Prints nothing of the token (K-01). */
    @Override
    public String toString() {
        return "AccessToken[" + life + "]";
    }
}
