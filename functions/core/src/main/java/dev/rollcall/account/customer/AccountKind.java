package dev.rollcall.account.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which path an account came (product.md R1). */
public enum AccountKind {
    /** The destination of a district's roster. */
    DISTRICT,
    /** A teacher's own, from the portal's Library. */
    LIBRARY;

    /** The form in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AccountKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
