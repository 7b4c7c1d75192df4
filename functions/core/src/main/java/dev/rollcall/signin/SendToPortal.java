package dev.rollcall.signin;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.account.RandomBytes;
import dev.rollcall.account.Sha256;
import dev.rollcall.district.Portal;
import dev.rollcall.signin.Outcome.ToPortal;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.admission.Refusal;
import dev.rollcall.signin.attempt.Attempt;
import dev.rollcall.signin.attempt.AttemptStore;
import dev.rollcall.signin.attempt.Binding;
import dev.rollcall.signin.attempt.ReturnPath;
import dev.rollcall.signin.identity.Asking;
import dev.rollcall.signin.identity.Authorization;
import dev.rollcall.signin.identity.IdentityProvider;
import dev.rollcall.signin.session.Session.Actor;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a browser to its portal with a fresh state, nonce, PKCE verifier and binding, so that none
 * of its tabs spoils another's attempt.
 */
public final class SendToPortal {

    private final Map<Portal, IdentityProvider> providers;
    private final AttemptStore attempts;
    private final RandomBytes random;
    private final InstantSource clock;

    public SendToPortal(
            Map<Portal, IdentityProvider> providers,
            AttemptStore attempts,
            RandomBytes random,
            InstantSource clock) {
        this.providers = Map.copyOf(providers);
        this.attempts = attempts;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Begins an attempt: {@link ToPortal}, or {@link TurnedAway} where the portal's address cannot
     * be learned or believed, or its application is not set up.
     *
     * @param districtKey the portal's key of the district, to skip its school picker
     */
    public Outcome send(Portal portal, ReturnPath path, Optional<String> districtKey) {
        return begin(portal, districtKey, new Beginning(path, Optional.empty(), Actor.SELF));
    }

    /**
     * The same once more, with nothing that whoever made the browser come may have chosen, but that
     * an administrator acts: that only takes rights away, and no portal says it a second time.
     */
    Outcome again(Callback callback, Remark why) {
        if (callback.device().restart() == Device.Restart.USED_UP) {
            return TurnedAway.because(Refusal.OPEN_FROM_PORTAL);
        }
        Beginning beginning = new Beginning(ReturnPath.HOME, Optional.of(why), callback.actor());
        Outcome sent = begin(callback.portal(), Optional.empty(), beginning);
        return sent instanceof ToPortal begun ? new Outcome.Restart(begun, why) : sent;
    }

    IdentityProvider provider(Portal portal) {
        IdentityProvider provider = providers.get(portal);
        if (provider == null) {
            throw new IllegalStateException("no provider for " + portal.code());
        }
        return provider;
    }

    private Outcome begin(Portal portal, Optional<String> districtKey, Beginning beginning) {
        Asking asking =
                new Asking(
                        OpaqueToken.draw(random).text(),
                        OpaqueToken.draw(random).text(),
                        OpaqueToken.draw(random).text(),
                        districtKey);
        return switch (provider(portal).authorization(asking)) {
            case Authorization.At(URI address) -> sent(portal, asking, beginning, address);
            case Authorization.Nowhere(var why) -> TurnedAway.because(why);
        };
    }

    private ToPortal sent(Portal portal, Asking asking, Beginning beginning, URI address) {
        Binding binding = Binding.draw(asking.state(), random);
        attempts.put(
                Sha256.of(asking.state()).asString(),
                new Attempt(
                        portal,
                        Sha256.of(asking.nonce()).asString(),
                        asking.codeVerifier(),
                        binding.secret().sha256(),
                        beginning.path(),
                        beginning.remark(),
                        beginning.actor(),
                        clock.instant().plus(Attempt.LIFETIME)));
        return new ToPortal(address, binding);
    }

    private record Beginning(ReturnPath path, Optional<Remark> remark, Actor actor) {}
}
