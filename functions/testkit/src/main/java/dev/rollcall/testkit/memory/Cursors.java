package dev.rollcall.testkit.memory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.NavigableMap;

/**
 * Cursors of the twins: the key after which the next page begins, marked so that others are told
 * apart.
 */
final class Cursors {
    private static final String MARK = "twin:";

    private Cursors() {}

    static String of(String lastKey) {
        byte[] bytes = (MARK + lastKey).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What comes after the cursor; everything for the empty cursor. */
    static <V> NavigableMap<String, V> after(NavigableMap<String, V> rows, String cursor) {
        return cursor.isEmpty() ? rows : rows.tailMap(read(cursor), false);
    }

    private static String read(String cursor) {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        if (!text.startsWith(MARK)) {
            throw new IllegalArgumentException("cursor is not ours");
        }
        return text.substring(MARK.length());
    }
}
