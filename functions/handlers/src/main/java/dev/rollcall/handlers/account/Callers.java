package dev.rollcall.handlers.account;

import dev.rollcall.account.CheckToken;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.signin.session.CheckPersonToken;

import java.util.Optional;

/** Tells who makes a call, by what it bears. */
final class Callers {

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
        String bearer = request.bearer();
        return bearer.contains(".")
                ? assertions.check(bearer).map(Caller.SignedIn::new)
                : tokens.check(bearer).map(Caller.Client::new);
    }
}
