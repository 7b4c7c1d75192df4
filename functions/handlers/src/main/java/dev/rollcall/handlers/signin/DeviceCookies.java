package dev.rollcall.handlers.signin;

import dev.rollcall.account.OpaqueToken;
import dev.rollcall.handlers.Cookie;
import dev.rollcall.handlers.HttpRequest;
import dev.rollcall.signin.Device;
import dev.rollcall.signin.Device.Restart;
import dev.rollcall.signin.attempt.Attempt;
import dev.rollcall.signin.attempt.Binding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The cookies of a sign-in (S-02, S-08, S-16). What has not the form of ours is none. */
final class DeviceCookies {

    private static final String ATTEMPT = "__Host-rollcall-attempt-";
    private static final String RESTART = "__Host-rollcall-restart";
    private static final String SESSION = "__Host-rollcall-session";
    private static final String REFUSED = "__Host-rollcall-refused";
    private static final String SENT_ROUND = "1";
    private static final Duration ONE_ROUND = Duration.ofMinutes(1);

    private DeviceCookies() {}

    static Device read(HttpRequest request) {
        boolean wasSentRound = request.cookie(RESTART).filter(SENT_ROUND::equals).isPresent();
        return new Device(
                bindings(request),
                request.cookie(SESSION).flatMap(OpaqueToken::parse),
                wasSentRound ? Restart.USED_UP : Restart.ALLOWED);
    }

    static Cookie attempt(Binding binding) {
        return Cookie.lasting(Attempt.LIFETIME, ATTEMPT + binding.name(), binding.secret().text());
    }

    static Cookie sentRound() {
        return Cookie.lasting(ONE_ROUND, RESTART, SENT_ROUND);
    }

    static Cookie session(OpaqueToken secret) {
        return Cookie.untilClosed(SESSION, secret.text());
    }

    static Cookie noAttempt(Binding binding) {
        return Cookie.gone(ATTEMPT + binding.name());
    }

    static Cookie notSentRound() {
        return Cookie.gone(RESTART);
    }

    /** As long as an attempt: somebody may reload the page, or ask a grown-up first. */
    static Cookie aside(Aside aside) {
        return Cookie.lasting(Attempt.LIFETIME, REFUSED, aside.text());
    }

    static Optional<Aside> aside(HttpRequest request) {
        return request.cookie(REFUSED).flatMap(Aside::parse);
    }

    static Cookie noSession() {
        return Cookie.gone(SESSION);
    }

    private static List<Binding> bindings(HttpRequest request) {
        return request.cookies(ATTEMPT).entrySet().stream()
                .flatMap(each -> binding(each.getKey(), each.getValue()).stream())
                .toList();
    }

    private static Optional<Binding> binding(String name, String value) {
        return OpaqueToken.parse(value).map(secret -> new Binding(name, secret));
    }
}
