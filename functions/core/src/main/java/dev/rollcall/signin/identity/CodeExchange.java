package dev.rollcall.signin.identity;

/**
 * A code to be exchanged once.
 *
 * @param code what the browser brought
 * @param codeVerifier the attempt's secret of PKCE
 * @param nonceSha256 what the ID token's nonce must hash to
 */
public record CodeExchange(String code, String codeVerifier, String nonceSha256) {

    /** Prints nothing (M-10). */
    @Override
    public String toString() {
        return "CodeExchange";
    }
}
