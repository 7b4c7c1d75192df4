package dev.rollcall.signin;

import dev.rollcall.signin.identity.Asking;
import dev.rollcall.signin.identity.CodeExchange;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.IdentityProvider;
import dev.rollcall.signin.identity.PortalIdentity;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A portal that says what it is told to. */
final class ScriptedProvider implements IdentityProvider {
    final List<Asking> asked = new ArrayList<>();
    final List<CodeExchange> exchanged = new ArrayList<>();
    boolean reachable = true;

    private final String issuer;
    private Identified next = new Identified.Unavailable();

    ScriptedProvider(String issuer) {
        this.issuer = issuer;
    }

    void says(PortalIdentity identity) {
        says(new Identified.Known(identity));
    }

    void says(Identified answer) {
        next = answer;
    }

    @Override
    public String issuer() {
        return issuer;
    }

    @Override
    public Optional<URI> authorization(Asking asking) {
        asked.add(asking);
        return reachable
                ? Optional.of(URI.create(issuer + "/authorize?state=" + asking.state()))
                : Optional.empty();
    }

    @Override
    public Identified identify(CodeExchange exchange) {
        exchanged.add(exchange);
        return next;
    }
}
