package dev.rollcall.roster;

import java.text.Normalizer;
import java.util.Optional;

/** How text from a portal becomes text of ours (F-27). */
public final class SourceText {

    /** Longer text is cut at this many characters (reliability.md §5.3). */
    public static final int LONGEST = 1_000;

    private static final char LAST_ASCII = 0x7F;
    private static final char REPLACEMENT = '\uFFFD';

    private SourceText() {}

    /**
     * Composed (NFC), cut to {@link #LONGEST}, with NUL and lone surrogates replaced, since neither
     * can be stored; otherwise unchanged, white space included.
     */
    public static String clean(String raw) {
        return isPlain(raw) && raw.length() <= LONGEST ? raw : composed(raw);
    }

    /** Most text is of ASCII, of which nothing need be composed or replaced. */
    private static boolean isPlain(String raw) {
        for (int at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) == 0 || raw.charAt(at) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }

    private static String composed(String raw) {
        String whole = isWellFormed(raw) ? raw : repaired(raw);
        String composed = Normalizer.normalize(whole, Normalizer.Form.NFC);
        return composed.length() <= LONGEST ? composed : cut(composed);
    }

    /** Like {@link #clean}, with blank text as absent: portals write {@code ""} for "not known". */
    public static Optional<String> present(String raw) {
        return raw.isBlank() ? Optional.empty() : Optional.of(clean(raw));
    }

    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    private static boolean isWellFormed(String raw) {
        return raw.codePoints().noneMatch(SourceText::isUnstorable);
    }

    private static String repaired(String raw) {
        return raw.codePoints()
                .map(point -> isUnstorable(point) ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnstorable(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
