package dev.rollcall.local.sandbox.classlink.api;

/** A parameter that names something the server does not have. */
final class BadField extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param minor OneRoster's word for it
     */
    BadField(String minor) {
        super(minor, null, false, false);
    }
}
