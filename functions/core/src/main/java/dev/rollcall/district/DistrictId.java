package dev.rollcall.district;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tenant key: the portal and the portal's own key for the district (Clever district id,
 * ClassLink tenant id). Keys are case-sensitive, 1 to 64 letters, digits, dots, underscores or
 * hyphens.
 */
public record DistrictId(Portal portal, String key) implements Comparable<DistrictId> {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public DistrictId {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("district key is malformed");
        }
    }

    /**
     * Reads {@code clever:<id>} or {@code classlink:<id>}; empty when the text is not of that form.
     */
    public static Optional<DistrictId> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        return Portal.of(text.substring(0, colon)).flatMap(p -> of(p, text.substring(colon + 1)));
    }

    /** The id of a portal's district; empty when the key is malformed. */
    public static Optional<DistrictId> of(Portal portal, String key) {
        return KEY.matcher(key).matches()
                ? Optional.of(new DistrictId(portal, key))
                : Optional.empty();
    }

    /** The form used in paths, keys and messages, for example {@code clever:58da8a43}. */
    public String asString() {
        return portal.code() + ":" + key;
    }

    @Override
    public int compareTo(DistrictId other) {
        return asString().compareTo(other.asString());
    }

    @Override
    public String toString() {
        return asString();
    }
}
