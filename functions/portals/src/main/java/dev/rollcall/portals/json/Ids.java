package dev.rollcall.portals.json;

import java.nio.charset.StandardCharsets;

/** What may be a record's id. Case always matters. */
public enum Ids {
    /**
     * Clever's: 24 hexadecimal digits or SIS keys. Nothing that keys of ours use. Written out
     * because a page asks it a million times.
     */
    PLAIN("id", 128) {
        @Override
        boolean isMadeOf(int character) {
            return (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9')
                    || "._@:~-".indexOf(character) >= 0;
        }
    },
    /**
     * OneRoster's: any text below 256 characters (classlink-oneroster.md §4.1), as far as it can be
     * stored and shown.
     */
    OPAQUE("sourcedId", 255) {
        @Override
        boolean isMadeOf(int character) {
            return !Character.isISOControl(character)
                    && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
        }
    };

    /** Sort keys of the store hold 1,024 bytes, and more than the id. */
    private static final int MOST_BYTES = 900;

    private final String field;
    private final int longest;

    Ids(String field, int longest) {
        this.field = field;
        this.longest = longest;
    }

    /** The field in which a record's own id stands. */
    String field() {
        return field;
    }

    /** Whether this may be a record's id. */
    public boolean allow(String id) {
        return id.codePointCount(0, id.length()) <= longest
                && isMadeOf(id)
                && (id.length() * 3 <= MOST_BYTES
                        || id.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES);
    }

    private boolean isMadeOf(String id) {
        for (int at = 0; at < id.length(); at += Character.charCount(id.codePointAt(at))) {
            if (!isMadeOf(id.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    abstract boolean isMadeOf(int character);
}
