package dev.rollcall.signin;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.district.Portal;
import dev.rollcall.signin.Outcome.Informed;
import dev.rollcall.signin.Outcome.Restart;
import dev.rollcall.signin.Outcome.SignedIn;
import dev.rollcall.signin.Outcome.ToPortal;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.attempt.ReturnPath;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps cookies as the sign-in function has browsers keep them. */
final class Browser {
    Optional<OpaqueToken> binding = Optional.empty();
    Optional<OpaqueToken> session = Optional.empty();
    Device.Restart restart = Device.Restart.ALLOWED;

    private final SignInWorld world;
    private int codes;

    Browser(SignInWorld world) {
        this.world = world;
    }

    /** Opens our start address and is sent to the portal; answers the state it takes along. */
    String start(Portal portal) {
        return start(portal, ReturnPath.HOME);
    }

    String start(Portal portal, ReturnPath path) {
        return state(kept(world.portals.send(portal, device(), path, Optional.empty())));
    }

    /** Comes back with a code nobody used yet. */
    Outcome callback(Portal portal, String state) {
        return callback(portal, Map.of("state", state, "code", "code-" + codes++));
    }

    Outcome callback(Portal portal, Map<String, String> parameters) {
        return kept(
                world.complete.complete(
                        Callback.read(portal, new HashMap<>(parameters), device()).orElseThrow()));
    }

    /** Signs in the usual way. */
    Outcome signIn(Portal portal) {
        return callback(portal, start(portal));
    }

    /** The state in the address the browser was sent to. */
    static String state(Outcome outcome) {
        ToPortal begun = outcome instanceof Restart again ? again.begun() : (ToPortal) outcome;
        return begun.address().getQuery().replaceFirst("^state=", "");
    }

    private Device device() {
        return new Device(binding, session, restart);
    }

    private Outcome kept(Outcome outcome) {
        switch (outcome) {
            case ToPortal begun -> binding = Optional.of(begun.browser());
            case Restart again -> {
                binding = Optional.of(again.begun().browser());
                restart = Device.Restart.USED_UP;
            }
            case SignedIn in -> in.session().ifPresent(secret -> session = Optional.of(secret));
            case Informed in -> session = Optional.of(in.session());
            case TurnedAway away -> {}
        }
        return outcome;
    }
}
