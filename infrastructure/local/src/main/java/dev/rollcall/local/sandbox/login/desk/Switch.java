package dev.rollcall.local.sandbox.login.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a portal's login has been seen to do one way or the other. */
public enum Switch {
    ID_TOKEN(true, "the app gets an ID token beside the access token"),
    CHECK_PKCE(true, "a code asked for with a challenge needs its verifier"),
    ADVERTISE_PKCE(false, Reach.PORTAL, "the metadata say that S256 is known"),
    TOKEN_TYPE(true, "the token answer has a token_type"),
    DROP_STATE(false, "the state is lost on the way back"),
    LOGIN_AS_ADMIN(false, Reach.PORTAL, "the next way back says loginas_by_admin=true, once"),
    NUMBERS_AS_STRINGS(false, "UserId and TenantId are strings"),
    BLANK_SOURCED_ID(false, "SourcedId is blank, as without a roster"),
    ORG_ID_STRING(false, "OrgId is a blank string, not a list"),
    CLASSLINK_CLAIMS(true, "the ID token has the classLink_ claims");

    /** For what a switch has a position of its own. */
    public enum Reach {
        PORTAL,
        DISTRICT
    }

    private final boolean usual;
    private final Reach reach;
    private final String effect;

    Switch(boolean usual, String effect) {
        this(usual, Reach.DISTRICT, effect);
    }

    Switch(boolean usual, Reach reach, String effect) {
        this.usual = usual;
        this.reach = reach;
        this.effect = effect;
    }

    /** What it is called in the sandbox's change API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it does when it is on, for people. */
    public String effect() {
        return effect;
    }

    /** Whether it can be turned for one district alone. */
    public Reach reach() {
        return reach;
    }

    boolean isUsuallyOn() {
        return usual;
    }

    public static Optional<Switch> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
