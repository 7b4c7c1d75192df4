package dev.rollcall.handlers.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.signin.attempt.ReturnPath;

import java.net.URI;
import java.net.URLEncoder;

/**
 * Where the product takes over.
 *
 * @param address as registered; a query it has is kept
 */
record LaunchUrl(URI address) {

    /** The address with the product's code and where to go in the product. */
    URI with(OpaqueToken code, ReturnPath path) {
        String registered = address.toString();
        String joint = address.getRawQuery() == null ? "?" : "&";
        String query = "code=" + code.text() + "&return=" + URLEncoder.encode(path.text(), UTF_8);
        return URI.create(registered + joint + query);
    }
}
