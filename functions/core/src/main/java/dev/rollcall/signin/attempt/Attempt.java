package dev.rollcall.signin.attempt;

import dev.rollcall.account.Sha256;
import dev.rollcall.district.Portal;
import dev.rollcall.signin.Remark;
import dev.rollcall.signin.session.Session.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A browser sent to a portal and awaited back. Kept under the hash of its {@code state} (S-02).
 *
 * @param portal where it was sent; it must come back by that portal's callback (S-06)
 * @param nonceSha256 what is kept of the nonce that the ID token must carry (S-03)
 * @param codeVerifier the secret of PKCE (RFC 7636), which never leaves the server but to the
 *     portal's token endpoint
 * @param browserSha256 what is kept of the cookie that binds the attempt to its browser
 * @param path where in the product to go afterwards
 * @param remark what was special about its beginning
 * @param actor whose hands are on the device, where the browser said so before it was sent away
 * @param expiresAt from when on it counts no more; checked on read
 */
public record Attempt(
        Portal portal,
        String nonceSha256,
        String codeVerifier,
        String browserSha256,
        ReturnPath path,
        Optional<Remark> remark,
        Actor actor,
        Instant expiresAt) {

    /** How long somebody may take to sign in at the portal. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    public boolean isOf(String browser) {
        return Sha256.parse(browserSha256).filter(Sha256.of(browser)::matches).isPresent();
    }

    public boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Prints no secret (M-10). */
    @Override
    public String toString() {
        return "Attempt[" + portal + "]";
    }
}
