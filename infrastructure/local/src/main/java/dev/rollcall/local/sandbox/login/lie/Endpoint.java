package dev.rollcall.local.sandbox.login.lie;

import java.util.Locale;

/** What of the login answers programs. */
public enum Endpoint {
    METADATA,
    KEYS,
    TOKEN,
    ME,
    USERINFO,
    TOKENINFO;

    /** What it is called in the sandbox's change API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
