package dev.rollcall.signin.attempt;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.account.RandomBytes;
import dev.rollcall.account.Sha256;

/**
 * What ties an attempt to its browser: a cookie of the attempt's own, so that no tab spoils what
 * another has begun, however close together they begin (S-02).
 *
 * @param name tells from the state alone which cookie it is, and nothing of the state: 16
 *     hexadecimal digits
 * @param secret the cookie's value
 */
public record Binding(String name, OpaqueToken secret) {

    private static final int NAME_LENGTH = 16;

    /** A new one for an attempt of this state. */
    public static Binding draw(String state, RandomBytes random) {
        return new Binding(nameOf(state), OpaqueToken.draw(random));
    }

    /** The name of the cookie that whoever comes back with this state must have. */
    public static String nameOf(String state) {
        return Sha256.of(state).asString().substring(0, NAME_LENGTH);
    }

    /** Prints nothing of it (M-10). */
    @Override
    public String toString() {
        return "Binding";
    }
}
