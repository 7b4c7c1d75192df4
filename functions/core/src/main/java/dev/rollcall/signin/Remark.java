package dev.rollcall.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was special about a sign-in. */
public enum Remark {
    /** Somebody who is not on the roster; a stub remembers the login (product.md §4.13). */
    NOT_ON_ROSTER,
    /** The login is another person's than before (classlink-oneroster.md §3.6 rule 5). */
    LOGIN_MOVED,
    /** A login that is new belongs to somebody who has another (rule 2); both lead there now. */
    LOGIN_JOINED,
    /** An administrator looks through the person's eyes. */
    ADMIN_ACTS,
    /** It began at the portal, without being sent there: a tile, Instant Login (S-08). */
    PORTAL_LAUNCH,
    /** It began anew because an answer came twice (S-10). */
    ANSWER_REPEATED,
    /** Whoever sent the browser named a district. */
    DISTRICT_NAMED;

    /** The remark of a code; empty for what is none of ours. */
    public static Optional<Remark> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** The form in the journal, for example {@code login-moved}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
