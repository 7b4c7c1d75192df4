package dev.rollcall.district;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The service through which a district connects. */
public enum Portal {
    CLEVER,
    CLASSLINK;

    /** The name used in ids, paths and settings: {@code clever} or {@code classlink}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The portal with this exact {@link #code()}, if there is one. */
    public static Optional<Portal> of(String code) {
        return Arrays.stream(values()).filter(portal -> portal.code().equals(code)).findFirst();
    }
}
