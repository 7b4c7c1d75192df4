package dev.rollcall.signin;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.signin.attempt.Binding;

import java.util.List;
import java.util.Optional;

/**
 * What a browser brings along of itself.
 *
 * @param bindings the cookies that bind attempts to it, the oldest first
 * @param session the cookie of a session
 * @param restart whether it was sent round once within the last minute (S-08)
 */
public record Device(List<Binding> bindings, Optional<OpaqueToken> session, Restart restart) {

    /** How many attempts a browser may be on its way with; the oldest is given up for another. */
    public static final int MOST_ATTEMPTS = 8;

    public Device {
        bindings = List.copyOf(bindings);
    }

    /** What binds the attempt of this state to it. */
    public Optional<Binding> binding(String state) {
        String name = Binding.nameOf(state);
        return bindings.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** What it has to forget for one attempt more. */
    public List<Binding> surplus() {
        return bindings.subList(0, Math.max(0, bindings.size() + 1 - MOST_ATTEMPTS));
    }

    /** Whether it does not refuse cookies altogether. */
    boolean keepsCookies() {
        return !bindings.isEmpty();
    }

    /** Whether a sign-in may begin anew by itself. */
    public enum Restart {
        ALLOWED,
        USED_UP
    }
}
