package dev.rollcall.local.sandbox.login.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** On whose word somebody may use the app. */
public enum Standing {
    /** The district shares the person with the app. */
    DISTRICT,
    /** A teacher installed the app without the district (Clever's Library). */
    LIBRARY,
    /** Nobody shares the person with the app. */
    UNSHARED;

    /** What it is called in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Standing> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
