package dev.rollcall.handlers.account;

import dev.rollcall.account.CheckToken;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.signin.session.CheckPersonToken;

import java.util.Optional;

/** Tells who makes a call, by what it bears. */
final class Callers {

    private static final String BEARER = "Bearer ";

    private final CheckToken tokens;
    private final CheckPersonToken assertions;

    Callers(CheckToken tokens, CheckPersonToken assertions) {
        this.tokens = tokens;
        this.assertions = assertions;
    }

    /**
     * The caller; empty when what it bears does not count. An assertion has dots and a client's
     * token has none, so that no bearer is looked up twice.
     */
    Optional<Caller> of(HttpRequest request) {
        String bearer = bearer(request);
        return bearer.contains(".")
                ? assertions.check(bearer).map(Caller.SignedIn::new)
                : tokens.check(bearer).map(Caller.Client::new);
    }

    private static String bearer(HttpRequest request) {
        String header = request.header("authorization");
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length())
                : "";
    }
}
