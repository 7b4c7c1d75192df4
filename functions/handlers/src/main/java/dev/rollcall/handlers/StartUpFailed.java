package dev.rollcall.handlers;

import java.util.List;

/** Thrown when a function cannot be put together: names variables, never their values. */
public final class StartUpFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StartUpFailed(String message) {
        super(message);
    }

    static StartUpFailed missing(List<String> names) {
        return new StartUpFailed("variable-missing: " + String.join(", ", names));
    }

    /** A variable whose value is of no use. */
    public static StartUpFailed unusable(String name) {
        return new StartUpFailed("variable-unusable: " + name);
    }
}
