package dev.rollcall.explain;

import java.util.Locale;

/** What is explained about a person. */
public enum Topic {
    ROSTER,
    SEAT,
    SIGN_IN;

    /** The form in answers, for example {@code sign-in}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
