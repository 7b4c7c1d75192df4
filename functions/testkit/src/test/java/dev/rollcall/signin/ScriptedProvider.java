package dev.rollcall.signin;

import dev.rollcall.signin.identity.Asking;
import dev.rollcall.signin.identity.Authorization;
import dev.rollcall.signin.identity.CodeExchange;
import dev.rollcall.signin.identity.Identified;
import dev.rollcall.signin.identity.IdentityProvider;
import dev.rollcall.signin.identity.Outage;
import dev.rollcall.signin.identity.Outage.How;
import dev.rollcall.signin.identity.Outage.Source;
import dev.rollcall.signin.identity.PortalIdentity;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A portal that says what it is told to. */
final class ScriptedProvider implements IdentityProvider {
    static final Identified.Failed DOWN =
            new Identified.Unavailable(new Outage(Source.TOKEN, How.UNAVAILABLE));

    final List<Asking> asked = new ArrayList<>();
    final List<CodeExchange> exchanged = new ArrayList<>();
    Optional<Identified.Failed> nowhere = Optional.empty();

    private final String issuer;
    private Identified next = DOWN;

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
    public Authorization authorization(Asking asking) {
        asked.add(asking);
        return nowhere.<Authorization>map(Authorization.Nowhere::new)
                .orElseGet(() ->
                        new Authorization.At(
                                URI.create(issuer + "/authorize?state=" + asking.state())));
    }

    @Override
    public Identified identify(CodeExchange exchange) {
        exchanged.add(exchange);
        return next;
    }
}
