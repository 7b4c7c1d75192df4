package dev.rollcall.handlers;

import dev.rollcall.handlers.SignInOptions.Unsolicited;
import dev.rollcall.portals.http.Origins;
import dev.rollcall.portals.http.Origins.PlainHttp;
import dev.rollcall.signin.session.SessionLimits;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How people sign in, read from a function's variables.
 *
 * @param environment the variables
 */
record SignInVariables(Environment environment) {

    static final List<String> NEEDED =
            List.of(
                    "PUBLIC_URL",
                    "PRODUCT_LAUNCH_URL",
                    "UNSOLICITED_ANSWER",
                    "SESSION_IDLE_MINUTES",
                    "SESSION_HOURS",
                    "SIGNING_KEY_SECRET_ARN");

    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int HOURS_OF_A_DAY = 24;

    SignInOptions options() {
        return new SignInOptions(publicUrl(), launchUrl(), unsolicited(), limits());
    }

    /** An origin: whatever else it had would be in the way of cookies and callbacks. */
    URI publicUrl() {
        URI address = usable("PUBLIC_URL", environment.uri("PUBLIC_URL"));
        if (!address.getRawPath().isEmpty()) {
            throw StartUpFailed.unusable("PUBLIC_URL");
        }
        return address;
    }

    /** Where this portal sends browsers back to. */
    URI callback(String portal) {
        return URI.create(publicUrl() + "/sign-in/" + portal + "/callback");
    }

    PlainHttp plainHttp() {
        return environment.isTrue("ALLOW_LOOPBACK_HTTP") ? PlainHttp.TO_LOOPBACK : PlainHttp.NEVER;
    }

    private URI launchUrl() {
        URI address = environment.uri("PRODUCT_LAUNCH_URL");
        String withoutQuery = environment.text("PRODUCT_LAUNCH_URL").replaceFirst("\\?.*", "");
        usable("PRODUCT_LAUNCH_URL", URI.create(withoutQuery));
        return address;
    }

    private URI usable(String name, URI address) {
        try {
            Origins.of(plainHttp(), List.of(address));
            return address;
        } catch (IllegalArgumentException e) {
            throw StartUpFailed.unusable(name);
        }
    }

    private Unsolicited unsolicited() {
        String word = environment.oneOf("UNSOLICITED_ANSWER", Set.of("redirect", "page"));
        return word.equals("page") ? Unsolicited.PAGE : Unsolicited.REDIRECT;
    }

    private SessionLimits limits() {
        int idle = environment.number("SESSION_IDLE_MINUTES", 1, MINUTES_OF_AN_HOUR);
        int hours = environment.number("SESSION_HOURS", 1, HOURS_OF_A_DAY);
        try {
            return new SessionLimits(Duration.ofMinutes(idle), Duration.ofHours(hours));
        } catch (IllegalArgumentException e) {
            throw StartUpFailed.unusable("SESSION_IDLE_MINUTES, SESSION_HOURS");
        }
    }
}
