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
import dev.rollcall.signin.identity.IdentityProvider;

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
     * Begins an attempt: {@link ToPortal}, or {@link TurnedAway} while the portal's address cannot
     * be learned.
     *
     * @param districtKey the portal's key of the district, to skip its school picker
     */
    public Outcome send(Portal portal, ReturnPath path, Optional<String> districtKey) {
        OpaqueToken state = OpaqueToken.draw(random);
        Asking asking =
                new Asking(
                        state.text(),
                        OpaqueToken.draw(random).text(),
                        OpaqueToken.draw(random).text(),
                        districtKey);
        return provider(portal)
                .authorization(asking)
                .<Outcome>map(address -> sent(portal, path, state, asking, address))
                .orElseGet(() -> TurnedAway.because(Refusal.PORTAL_UNAVAILABLE));
    }

    /** The same once more, with nothing that whoever made the browser come may have chosen. */
    Outcome again(Callback callback) {
        if (callback.device().restart() == Device.Restart.USED_UP) {
            return TurnedAway.because(Refusal.OPEN_FROM_PORTAL);
        }
        Outcome sent = send(callback.portal(), ReturnPath.HOME, Optional.empty());
        return sent instanceof ToPortal begun ? new Outcome.Restart(begun) : sent;
    }

    IdentityProvider provider(Portal portal) {
        IdentityProvider provider = providers.get(portal);
        if (provider == null) {
            throw new IllegalStateException("no provider for " + portal.code());
        }
        return provider;
    }

    private ToPortal sent(
            Portal portal, ReturnPath path, OpaqueToken state, Asking asking, URI address) {
        Binding binding = Binding.draw(state.text(), random);
        attempts.put(
                state.sha256(),
                new Attempt(
                        portal,
                        Sha256.of(asking.nonce()).asString(),
                        asking.codeVerifier(),
                        binding.secret().sha256(),
                        path,
                        clock.instant().plus(Attempt.LIFETIME)));
        return new ToPortal(address, binding);
    }
}
