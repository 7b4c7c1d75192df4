package dev.rollcall.handlers.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.account.Sha256;
import dev.rollcall.handlers.HttpRequest;

import java.net.URI;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Tells forms of our own pages from those of others. A page's token is made from the secret of the
 * session it was shown in, which nobody but that browser has.
 */
final class OwnForms {

    // Our pages name no referrer, so browsers name no origin either: "null" (Fetch §3.2).
    private static final String UNNAMED = "null";
    private static final Set<String> NEAR = Set.of("", "same-origin", "none");

    private final Set<String> origins;

    OwnForms(URI publicUrl) {
        origins = Set.of("", UNNAMED, publicUrl.toString());
    }

    /** What a button does. */
    enum Purpose {
        CONTINUE("continue"),
        SIGN_OUT("sign-out");

        private final String word;

        Purpose(String word) {
            this.word = word;
        }

        String token(OpaqueToken secret) {
            return Sha256.of(word + ":" + secret.text()).asString();
        }
    }

    /** Whether the browser does not say that the form was somebody else's. */
    boolean comesFromHere(HttpRequest request) {
        return NEAR.contains(request.header("sec-fetch-site"))
                && origins.contains(request.header("origin"));
    }

    /** Whether the token is the one of this session's page; compared in constant time (K-08). */
    static boolean fits(Purpose purpose, OpaqueToken secret, String token) {
        return MessageDigest.isEqual(purpose.token(secret).getBytes(UTF_8), token.getBytes(UTF_8));
    }
}
