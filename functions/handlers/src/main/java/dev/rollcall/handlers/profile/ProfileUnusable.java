package dev.rollcall.handlers.profile;

/** Thrown when a profile cannot be used: names the code and the place, never what stands there. */
public final class ProfileUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProfileUnusable(String code, String place) {
        super(code + ": " + place);
    }
}
