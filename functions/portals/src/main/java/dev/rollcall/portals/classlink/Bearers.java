package dev.rollcall.portals.classlink;

import java.util.regex.Pattern;

/** What may stand in a header as a bearer. */
final class Bearers {

    private static final Pattern BEARER = Pattern.compile("[!-~]{1,4096}");

    private Bearers() {}

    static boolean isUsable(String text) {
        return BEARER.matcher(text).matches();
    }
}
