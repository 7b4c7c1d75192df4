package dev.rollcall.signin;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.district.Portal;
import dev.rollcall.signin.Outcome.Informed;
import dev.rollcall.signin.Outcome.Restart;
import dev.rollcall.signin.Outcome.SignedIn;
import dev.rollcall.signin.Outcome.ToPortal;
import dev.rollcall.signin.Outcome.TurnedAway;
import dev.rollcall.signin.attempt.Attempt;
import dev.rollcall.signin.attempt.Binding;
import dev.rollcall.signin.attempt.ReturnPath;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps cookies as the sign-in function has browsers keep them, and no longer. */
final class Browser {
    private static final Duration ONE_ROUND = Duration.ofMinutes(1);

    Optional<OpaqueToken> session = Optional.empty();

    private final SignInWorld world;
    private final List<Kept> bindings = new ArrayList<>();
    private Instant restartedUntil = Instant.MIN;
    private int codes;

    Browser(SignInWorld world) {
        this.world = world;
    }

    /** Opens our start address and is sent to the portal; answers the state it takes along. */
    String start(Portal portal) {
        return start(portal, ReturnPath.HOME);
    }

    String start(Portal portal, ReturnPath path) {
        return state(kept(world.portals.send(portal, path, Optional.empty())));
    }

    /** Comes back with a code nobody used yet. */
    Outcome callback(Portal portal, String state) {
        return callback(portal, Map.of("state", state, "code", "code-" + codes++));
    }

    Outcome callback(Portal portal, Map<String, String> parameters) {
        Callback callback = read(portal, parameters);
        Outcome outcome = world.complete.complete(callback);
        callback.binding().ifPresent(used -> bindings.removeIf(each -> each.is(used)));
        return kept(outcome);
    }

    /** What it would bring, without bringing it. */
    Callback read(Portal portal, Map<String, String> parameters) {
        return Callback.read(portal, new HashMap<>(parameters), device()).orElseThrow();
    }

    /** Signs in the usual way. */
    Outcome signIn(Portal portal) {
        return callback(portal, start(portal));
    }

    /** Loses every cookie. */
    void forget() {
        bindings.clear();
        session = Optional.empty();
        restartedUntil = Instant.MIN;
    }

    /** The state in the address the browser was sent to. */
    static String state(Outcome outcome) {
        ToPortal begun = outcome instanceof Restart again ? again.begun() : (ToPortal) outcome;
        return begun.address().getQuery().replaceFirst("^state=", "");
    }

    Device device() {
        Instant now = world.clock.instant();
        return new Device(
                bindings.stream()
                        .filter(each -> now.isBefore(each.until()))
                        .map(Kept::binding)
                        .toList(),
                session,
                now.isBefore(restartedUntil) ? Device.Restart.USED_UP : Device.Restart.ALLOWED);
    }

    private Outcome kept(Outcome outcome) {
        switch (outcome) {
            case ToPortal begun -> keep(begun);
            case Restart again -> {
                keep(again.begun());
                restartedUntil = world.clock.instant().plus(ONE_ROUND);
            }
            case SignedIn in -> in.session().ifPresent(this::arrive);
            case Informed in -> arrive(in.session());
            case TurnedAway away -> {}
        }
        return outcome;
    }

    private void keep(ToPortal begun) {
        device().surplus().forEach(old -> bindings.removeIf(each -> each.is(old)));
        bindings.add(new Kept(begun.binding(), world.clock.instant().plus(Attempt.LIFETIME)));
    }

    private void arrive(OpaqueToken secret) {
        session = Optional.of(secret);
        restartedUntil = Instant.MIN;
    }

    private record Kept(Binding binding, Instant until) {

        boolean is(Binding other) {
            return binding.equals(other);
        }
    }
}
