package dev.rollcall.local.sandbox.clever.record;

import java.util.Arrays;
import java.util.Optional;

/** The versions of the data API; the later one only adds fields. */
public enum ApiVersion {
    V3_0("v3.0"),
    V3_1("v3.1");

    private final String word;

    ApiVersion(String word) {
        this.word = word;
    }

    /** What it is called in paths. */
    public String word() {
        return word;
    }

    public static Optional<ApiVersion> named(String word) {
        return Arrays.stream(values()).filter(version -> version.word.equals(word)).findFirst();
    }
}
