package dev.rollcall.portals.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A request to be made: a GET, or the POST of a form.
 *
 * @param address where
 * @param authorization makes the whole header value, a secret, anew for each attempt; empty text
 *     where none is sent
 * @param limit how large the answer may be
 * @param expected what the answer may be
 * @param retry when it is made a second time
 * @param form what is posted, if anything is
 * @param headers further headers
 */
public record HttpQuery(
        URI address,
        Supplier<String> authorization,
        BodyLimit limit,
        Expected expected,
        Retry retry,
        Optional<String> form,
        Map<String, String> headers) {

    public HttpQuery {
        headers = Map.copyOf(headers);
    }

    /** A GET of an object. */
    public HttpQuery(URI address, String authorization, BodyLimit limit) {
        this(address, () -> authorization, limit);
    }

    /** A GET of an object, each attempt with an authorization of its own. */
    public HttpQuery(URI address, Supplier<String> authorization, BodyLimit limit) {
        this(
                address,
                authorization,
                limit,
                Expected.OBJECT,
                Retry.IN_TROUBLE,
                Optional.empty(),
                Map.of());
    }

    /** The same as the POST of a form; one that is retried must be one that may arrive twice. */
    public HttpQuery posting(String body) {
        return new HttpQuery(
                address, authorization, limit, expected, retry, Optional.of(body), headers);
    }

    /** The same, with an array as welcome as an object. */
    public HttpQuery orArray() {
        return new HttpQuery(
                address, authorization, limit, Expected.OBJECT_OR_ARRAY, retry, form, headers);
    }

    public HttpQuery retrying(Retry when) {
        return new HttpQuery(address, authorization, limit, expected, when, form, headers);
    }

    public HttpQuery with(String header, String value) {
        return new HttpQuery(
                address, authorization, limit, expected, retry, form, Map.of(header, value));
    }

    /** Prints the path alone (K-01). */
    @Override
    public String toString() {
        return "HttpQuery[" + address.getRawPath() + "]";
    }

    /** When a request is made a second time. */
    public enum Retry {
        IN_TROUBLE,
        /** Not where the caller rather asks for less. */
        UNLESS_OVERLOADED,
        /** Where somebody waits, or the question must not arrive twice (S-10, S-22). */
        NEVER
    }
}
