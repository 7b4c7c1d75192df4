package dev.rollcall.local.sandbox.classlink.record;

/** The two forms of OneRoster's roster service. */
public enum Version {
    V1P1("/ims/oneroster/v1p1"),
    V1P2("/ims/oneroster/rostering/v1p2");

    private final String path;

    Version(String path) {
        this.path = path;
    }

    /** The path before the name of a list. */
    public String path() {
        return path;
    }
}
