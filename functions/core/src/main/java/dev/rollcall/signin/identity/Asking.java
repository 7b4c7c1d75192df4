package dev.rollcall.signin.identity;

import java.util.Optional;

/**
 * What a browser takes along to a portal.
 *
 * @param state comes back with the code
 * @param nonce comes back in the ID token
 * @param codeVerifier of which only the S256 challenge is sent (S-04)
 * @param districtKey the portal's key of the district to skip its school picker, where it has one
 */
public record Asking(
        String state, String nonce, String codeVerifier, Optional<String> districtKey) {

    /** Prints nothing (M-10). */
    @Override
    public String toString() {
        return "Asking";
    }
}
