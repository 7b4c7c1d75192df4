package dev.rollcall.local.sandbox.classlink.quirk;

import java.util.Arrays;
import java.util.Optional;

/** The ways a Roster Server has been seen, or must be feared, to differ from the book. */
public enum Quirk {
    NO_TOTAL("no-total", 0, "lists come without x-total-count"),
    TOTAL_SHORT("total-short", 1, "x-total-count is lower by the value"),
    TOTAL_LONG("total-long", 1, "x-total-count is higher by the value"),
    CLAMP("clamp", 50, "pages never hold more rows than the value"),
    TOO_HEAVY("too-heavy", 1000, "502 when limit is above the value"),
    TOO_HEAVY_TIMEOUT("too-heavy-504", 1000, "504 when limit is above the value"),
    SLOW("slow", 2000, "every list takes so many milliseconds more"),
    OFFSET_IGNORED("offset-ignored", 0, "every page is the first"),
    SORT_IGNORED("sort-ignored", 0, "rows come in an order of their own"),
    DRIFT_REMOVE("drift-remove", 1, "the first row vanishes after so many pages of a list"),
    DRIFT_INSERT("drift-insert", 1, "a row appears in front after so many pages of a list"),
    DRIFT_RESTLESS("drift-restless", 1, "the first row comes and goes every so many pages"),
    PERM_REV("perm-rev", 0, "lists carry x-perm-rev"),
    PERM_REV_CHANGES("perm-rev-changes", 2, "x-perm-rev changes once after so many pages"),
    PERM_REV_RESTLESS("perm-rev-restless", 2, "x-perm-rev changes every so many pages"),
    OBFUSCATED("obfuscated", 0, "names and e-mail addresses are masked"),
    BARE_ARRAY("bare-array", 0, "a list without its envelope"),
    ERROR_SET("error-set", 0, "a 1.1 error set in a 200"),
    ERROR_SET_12("error-set-12", 0, "a 1.2 error object in a 200"),
    WARNING_BESIDE_DATA("warning-beside-data", 0, "a 1.1 status set beside good data"),
    HTML("html-200", 0, "a web page in a 200"),
    EMPTY_LIST("empty-list", 0, "every list is validly empty"),
    JSON_BOOLEANS("json-booleans", 0, "true and false without quotes"),
    ROLES_BESIDE_ROLE("roles-beside-role", 0, "users carry role and roles[]"),
    BARE_REFERENCES("bare-references", 0, "references are ids, not objects"),
    FLAT_REFERENCES("flat-references", 0, "references are fields like classSourcedId"),
    TO_BE_DELETED("tobedeleted", 50, "one row in so many is to be deleted, in odd case"),
    SLOPPY_GRADES("sloppy-grades", 0, "grades like 9 and K"),
    ODD_IDS("odd-ids", 0, "sourcedIds with bars and blanks"),
    EXTRA_SESSIONS("extra-sessions", 0, "a school year and grading periods beside the terms"),
    NO_DISTRICT_ORG("no-district-org", 0, "the district's own org is not shared"),
    TWO_DISTRICT_ORGS("two-district-orgs", 0, "two orgs of type district"),
    SCHOOL_UNDER_SCHOOL("school-under-school", 0, "the second school hangs under the first"),
    MISSING_PARENT("missing-parent", 0, "the first school names a parent nobody has"),
    PARENT_CYCLE("parent-cycle", 0, "the first two schools are each other's parent"),
    DISABLED("disabled", 0, "the district switched the application off"),
    INACTIVE("inactive", 0, "the tenant is not Active"),
    NO_BEARER("no-bearer", 0, "the application's bearer is null"),
    VANISHED("vanished", 0, "the tenant is not in the directory any more"),
    TWO_APPLICATIONS("two-applications", 0, "the tenant owns a second application"),
    APPLICATIONS_OBJECT("applications-object", 0, "the directory is an object, not an array"),
    ACCEPTS_SHA1("accepts-sha1", 0, "the own server takes HMAC-SHA1 as well"),
    NO_TOKEN_ENDPOINT("no-token-endpoint", 0, "the own server has no /token");

    private final String word;
    private final int usual;
    private final String effect;

    Quirk(String word, int usual, String effect) {
        this.word = word;
        this.usual = usual;
        this.effect = effect;
    }

    /** What it is called in the sandbox's change API. */
    public String word() {
        return word;
    }

    /** The value it has if none is given; 0 for those that need none. */
    public int usual() {
        return usual;
    }

    /** What it does, for people. */
    public String effect() {
        return effect;
    }

    public static Optional<Quirk> named(String word) {
        return Arrays.stream(values()).filter(quirk -> quirk.word.equals(word)).findFirst();
    }
}
