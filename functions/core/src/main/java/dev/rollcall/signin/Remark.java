package dev.rollcall.signin;

import java.util.Locale;

/** What was special about a sign-in. */
public enum Remark {
    /** Somebody who is not on the roster; a stub remembers the login (product.md §4.13). */
    NOT_ON_ROSTER,
    /** The login is another person's than before (classlink-oneroster.md §3.6 rule 5). */
    LOGIN_MOVED,
    /** An administrator looks through the person's eyes. */
    ADMIN_ACTS;

    /** The form in the journal, for example {@code login-moved}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
