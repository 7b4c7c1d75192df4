package dev.rollcall.handlers.signin;

import dev.rollcall.signin.identity.Asking;
import dev.rollcall.signin.identity.CodeExchange;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.IdentityProvider;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A portal that says what a test wants it to. */
final class ScriptedProvider implements IdentityProvider {

    static final String ISSUER = "https://portal.example";

    Identified answer = new Identified.Unavailable();
    boolean isReachable = true;
    boolean isBroken;
    final List<Asking> asked = new ArrayList<>();
    final List<String> exchanged = new ArrayList<>();

    @Override
    public String issuer() {
        return ISSUER;
    }

    @Override
    public Optional<URI> authorization(Asking asking) {
        asked.add(asking);
        return Optional.of(URI.create(ISSUER + "/authorize?state=" + asking.state()))
                .filter(any -> isReachable);
    }

    @Override
    public Identified identify(CodeExchange exchange) {
        exchanged.add(exchange.code());
        if (isBroken) {
            throw new IllegalStateException("pupil Ada Canary");
        }
        return answer;
    }
}
