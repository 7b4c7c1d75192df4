package dev.rollcall.signin.identity;

import java.net.URI;

/** Where a browser is to be sent for somebody to sign in. */
public sealed interface Authorization {

    /**
     * There.
     *
     * @param address with all that it takes along
     */
    record At(URI address) implements Authorization {

        /** Prints nothing of it (M-10). */
        @Override
        public String toString() {
            return "At";
        }
    }

    /**
     * Nowhere.
     *
     * @param why it cannot be told
     */
    record Nowhere(Identified.Failed why) implements Authorization {}
}
