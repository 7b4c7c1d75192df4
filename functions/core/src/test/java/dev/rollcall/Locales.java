package dev.rollcall;

import java.util.Locale;

/** Runs a test's work under another default locale, as a worker might be set up. */
public final class Locales {

    private Locales() {}

    public static void under(String tag, Runnable work) {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            work.run();
        } finally {
            Locale.setDefault(usual);
        }
    }
}
