package dev.rollcall.signin.attempt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.regex.Pattern;

/**
 * The only way to name a place in the product to return to: a path of its own site, or {@code /}
 * (S-15). Whatever could lead elsewhere, after any number of decodings, is taken for {@code /}.
 */
public record ReturnPath(String text) {

    private static final int LONGEST = 512;
    private static final int MOST_DECODINGS = 8;
    private static final Pattern LOCAL =
            Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
    // Where a browser strips or folds characters, these would make a second slash of something
    // else.
    private static final Pattern ODD =
            Pattern.compile("[\\p{Z}\\p{Cf}\\uFF0F\\u2044\\u2215\\uFF3C]");

    /** The product's front door; below the patterns, since it is held to them itself. */
    public static final ReturnPath HOME = new ReturnPath("/");

    public ReturnPath {
        if (!isLocal(text)) {
            throw new IllegalArgumentException("a return path is a path of the product's own site");
        }
    }

    /** The path, or {@link #HOME} when the text is no such path. */
    public static ReturnPath of(String text) {
        return isLocal(text) ? new ReturnPath(text) : HOME;
    }

    private static boolean isLocal(String text) {
        String form = text;
        for (int decoding = 0; decoding < MOST_DECODINGS; decoding++) {
            if (!isPlainlyLocal(form)) {
                return false;
            }
            String decoded = decoded(form);
            if (decoded.equals(form)) {
                return true;
            }
            form = decoded;
        }
        return false;
    }

    private static boolean isPlainlyLocal(String text) {
        return text.length() <= LONGEST
                && LOCAL.matcher(text).matches()
                && !ODD.matcher(text).find()
                && !pathOf(text).contains("//")
                && !pathOf(text).contains("..");
    }

    private static String pathOf(String text) {
        return text.split("[?#]", 2)[0];
    }

    /** Percent escapes alone; a text that has broken ones is no path at all. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "ReturnPath";
    }
}
