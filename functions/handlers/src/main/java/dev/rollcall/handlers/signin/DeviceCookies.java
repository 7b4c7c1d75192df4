package dev.rollcall.handlers.signin;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.handlers.Cookie;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.signin.Device;
import dev.rollcall.signin.Device.Restart;
import dev.rollcall.signin.attempt.Attempt;

import java.time.Duration;
import java.util.Optional;

/** The three cookies of a sign-in (S-02, S-08, S-16). What has not the form of ours is none. */
final class DeviceCookies {

    private static final String BROWSER = "__Host-rollcall-browser";
    private static final String RESTART = "__Host-rollcall-restart";
    private static final String SESSION = "__Host-rollcall-session";
    private static final String SENT_ROUND = "1";
    private static final Duration ONE_ROUND = Duration.ofMinutes(1);

    private DeviceCookies() {}

    static Device read(HttpRequest request) {
        boolean wasSentRound = request.cookie(RESTART).filter(SENT_ROUND::equals).isPresent();
        return new Device(
                token(request, BROWSER),
                token(request, SESSION),
                wasSentRound ? Restart.USED_UP : Restart.ALLOWED);
    }

    static Cookie browser(OpaqueToken token) {
        return Cookie.lasting(Attempt.LIFETIME, BROWSER, token.text());
    }

    static Cookie sentRound() {
        return Cookie.lasting(ONE_ROUND, RESTART, SENT_ROUND);
    }

    static Cookie session(OpaqueToken secret) {
        return Cookie.untilClosed(SESSION, secret.text());
    }

    static Cookie noBrowser() {
        return Cookie.gone(BROWSER);
    }

    static Cookie notSentRound() {
        return Cookie.gone(RESTART);
    }

    static Cookie noSession() {
        return Cookie.gone(SESSION);
    }

    private static Optional<OpaqueToken> token(HttpRequest request, String name) {
        return request.cookie(name).flatMap(OpaqueToken::parse);
    }
}
