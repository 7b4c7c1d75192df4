package dev.rollcall.handlers.signin;

import dev.rollcall.signin.identity.Asking;
import dev.rollcall.signin.identity.Authorization;
import dev.rollcall.signin.identity.CodeExchange;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.IdentityProvider;
import dev.rollcall.signin.identity.Outage;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A portal that says what a test wants it to. */
final class ScriptedProvider implements IdentityProvider {

    static final String ISSUER = "https://portal.example";

    static final Identified.Failed DOWN =
            new Identified.Unavailable(new Outage(Source.TOKEN, How.UNAVAILABLE));

    Identified answer = DOWN;
    boolean isReachable = true;
    boolean isBroken;
    final List<Asking> asked = new ArrayList<>();
    final List<String> exchanged = new ArrayList<>();

    @Override
    public String issuer() {
        return ISSUER;
    }

    @Override
    public Authorization authorization(Asking asking) {
        asked.add(asking);
        return isReachable
                ? new Authorization.At(URI.create(ISSUER + "/authorize?state=" + asking.state()))
                : new Authorization.Nowhere(DOWN);
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
