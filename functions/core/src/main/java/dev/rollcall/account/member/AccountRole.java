package dev.rollcall.account.member;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member is to an account (product.md R19 to R22, A13). */
public enum AccountRole {
    OWNER,
    /** May view, renew, or both: {@link Right}. */
    CO_OWNER,
    /** Answers for some schools, and sees those alone. */
    SCHOOL_MANAGER,
    /** Answers for some teachers or classes, and sees those alone. */
    TEACHER_MANAGER,
    /** Made by hand, never by a roster (A13): sees everything and changes nothing. */
    ADMINISTRATOR;

    /** The form in the API, for example {@code co-owner}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AccountRole> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
