package dev.rollcall.local;

import dev.rollcall.portals.assertion.SigningKeys;

/** Prints the content of a new signing key secret, for whoever deploys the system. */
public final class NewSigningKey {
    private NewSigningKey() {}

    public static void main(String[] arguments) {
        System.out.println(SigningKeys.make());
    }
}
