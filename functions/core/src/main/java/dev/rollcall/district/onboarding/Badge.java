package dev.rollcall.district.onboarding;

import dev.rollcall.district.Connection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What is shown of a launch, in the words of Clever's own dashboard (product.md A14): launched, or
 * the date on which it will be.
 */
public final class Badge {

    private static final DateTimeFormatter US_DATE =
            DateTimeFormatter.ofPattern("MM/dd/yy", Locale.US);

    private Badge() {}

    /** The badge; empty while the sign-in is not decided, or is stopped. */
    public static Optional<String> of(Connection connection, Instant now) {
        Stage at = connection.onboarding().settled(Purpose.SIGN_IN, connection.settings(), now);
        return at == Stage.LAUNCHED || at == Stage.SCHEDULED
                ? Optional.of(text(connection.settings().signIn().launchAfter(now)))
                : Optional.empty();
    }

    private static String text(Optional<LocalDate> ahead) {
        return ahead.map(day -> "Launch Date: " + US_DATE.format(day)).orElse("Launched");
    }
}
