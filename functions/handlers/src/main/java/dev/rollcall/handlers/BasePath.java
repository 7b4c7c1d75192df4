package dev.rollcall.handlers;

import java.util.regex.Pattern;

/**
 * Where a server's OneRoster resources may be said to be. It is put into addresses as it stands, so
 * it holds nothing but the characters of a path (RFC 3986 section 3.3), and no step upwards.
 */
public final class BasePath {

    private static final int LONGEST = 200;
    private static final Pattern CHARACTERS =
            Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*");
    private static final Pattern UPWARDS = Pattern.compile("(?:\\.|%2[eE]){2}");

    private BasePath() {}

    public static boolean isUsable(String path) {
        return path.length() <= LONGEST
                && CHARACTERS.matcher(path).matches()
                && !UPWARDS.matcher(path).find();
    }
}
