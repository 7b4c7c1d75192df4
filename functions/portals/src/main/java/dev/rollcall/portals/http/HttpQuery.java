package dev.rollcall.portals.http;

import java.net.URI;

/**
 * A GET to be made.
 *
 * @param address where
 * @param authorization the whole header value; a secret
 * @param limit how large the answer may be
 */
public record HttpQuery(URI address, String authorization, BodyLimit limit) {

    /** Prints the path alone (K-01). */
    @Override
    public String toString() {
        return "HttpQuery[" + address.getRawPath() + "]";
    }
}
