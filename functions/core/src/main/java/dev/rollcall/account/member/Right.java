package dev.rollcall.account.member;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a co-owner may be granted, each apart from the other (product.md R20). */
public enum Right {
    VIEW,
    RENEW;

    /** The form in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Right> of(String code) {
        return Arrays.stream(values()).filter(right -> right.code().equals(code)).findFirst();
    }
}
