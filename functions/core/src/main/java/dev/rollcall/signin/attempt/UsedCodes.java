package dev.rollcall.signin.attempt;

import dev.rollcall.district.Portal;

/**
 * Which authorisation codes have been exchanged, by their SHA-256, for at least 15 minutes (S-10);
 * a portal's code lives five at most.
 */
public interface UsedCodes {

    /**
     * Marks a code as used. Answers false when it was marked already: exactly one of several
     * concurrent calls answers true.
     */
    boolean claim(Portal portal, String codeSha256);
}
