package dev.rollcall.handlers;

import dev.rollcall.portals.assertion.Es256Assertions;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.HttpLimits;
import dev.rollcall.portals.http.Sender;
import dev.rollcall.portals.openid.OpenIdProvider;
import dev.rollcall.portals.openid.OpenIdSettings;
import dev.rollcall.privacy.Secrets;
import dev.rollcall.sync.run.UsageMeter;

import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Builds what people sign in with. */
public final class SignInWiring {

    private final Environment environment;
    private final SignInVariables variables;
    private final Secrets secrets;
    private final UsageMeter meter;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Optional<Sender> rehearsed;

    /**
     * The parts.
     *
     * @param rehearsed stands in for the portals before a snapshot
     */
    SignInWiring(
            Environment environment,
            Secrets secrets,
            UsageMeter meter,
            InstantSource clock,
            RandomGenerator random,
            Optional<Sender> rehearsed) {
        this.environment = environment;
        this.variables = new SignInVariables(environment);
        this.secrets = secrets;
        this.meter = meter;
        this.clock = clock;
        this.random = random;
        this.rehearsed = rehearsed;
    }

    public SignInOptions options() {
        return variables.options();
    }

    /** The portals as those who sign in meet them; nobody waits longer for one than S-22 allows. */
    public SignInPortals portals() {
        Sender sender = rehearsed.orElseGet(() -> Sender.client(HttpLimits.signIn().connect()));
        return new SignInPortals(
                provider(ProviderVariables.clever(environment), sender),
                provider(ProviderVariables.classLink(environment), sender));
    }

    /** Our own statements, and the keys they are signed with. */
    public Es256Assertions assertions() {
        return new Es256Assertions(
                variables.publicUrl().toString(),
                secrets,
                environment.text("SIGNING_KEY_SECRET_ARN"));
    }

    private OpenIdProvider provider(ProviderVariables portal, Sender sender) {
        OpenIdSettings settings = portal.settings(variables.callback(portal.portal().code()));
        BoundedHttp http =
                new BoundedHttp(
                        sender,
                        settings.origins(variables.plainHttp()),
                        HttpLimits.signIn(),
                        meter,
                        Wiring::rest,
                        clock,
                        random);
        return new OpenIdProvider(settings, http, secrets, clock);
    }
}
