package dev.rollcall.signin.identity;

/**
 * A portal as the place where people prove who they are. Nothing it does is thrown; each of its
 * servers is asked once and for three seconds at most (S-22). Its tokens are used within a call and
 * dropped (S-23). Thread-safe.
 */
public interface IdentityProvider {

    /** The exact issuer, for the {@code iss} of a callback (RFC 9207). */
    String issuer();

    /** Where to send a browser. The redirect URI is the configured one (S-05). */
    Authorization authorization(Asking asking);

    /** Exchanges the code, and tells who has signed in. */
    Identified identify(CodeExchange exchange);
}
