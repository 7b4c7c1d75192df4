package dev.rollcall.portals.http;

import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;

/**
 * What an answer, or its absence, means: a total function over status, exception and body shape
 * (R4). Only {@link #UNAVAILABLE} and {@link #OVERLOADED} are worth a retry at once.
 */
public enum Meaning {
    /** A complete 200 with JSON of the shape that was expected. */
    ANSWER,
    /**
     * Answered, but with something that is no answer to the question; never to be read as "empty".
     */
    BROKEN,
    /** No complete answer, or the server says that it is in trouble. */
    UNAVAILABLE,
    /**
     * Too late, or 502 or 504, which often mean that a page is too heavy (classlink-oneroster.md
     * §1.7): a smaller question may do.
     */
    OVERLOADED,
    /** 429. */
    THROTTLED,
    /** 401 or 403: the token may have been replaced. */
    UNAUTHORISED,
    /** 400: something in the question is not to the server's liking. */
    REJECTED,
    /** Any other answer that repeating the question would not change. */
    REFUSED,
    /** 404 or 410. */
    MISSING,
    /** 413, or a body above our limit. */
    TOO_LARGE,
    /** The address is not on one of the allowed servers; nothing was sent. */
    FOREIGN;

    static Meaning of(int status, BodyShape shape, Expected expected) {
        return switch (status) {
            case 200 -> expected.fits(shape) ? ANSWER : BROKEN;
            case 400 -> REJECTED;
            case 401, 403 -> UNAUTHORISED;
            case 404, 410 -> MISSING;
            case 408, 425 -> UNAVAILABLE;
            case 413 -> TOO_LARGE;
            case 429 -> THROTTLED;
            // "a bug in the request" to Clever (clever.md §5.2): no retry
            case 501 -> REFUSED;
            case 502, 504 -> OVERLOADED;
            default -> ofClass(status);
        };
    }

    static Meaning of(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return TOO_LARGE;
            }
            if (isLate(cause)) {
                return OVERLOADED;
            }
        }
        return UNAVAILABLE;
    }

    boolean isTrouble() {
        return this == UNAVAILABLE || this == OVERLOADED;
    }

    private static boolean isLate(Throwable failure) {
        return failure instanceof HttpTimeoutException
                && !(failure instanceof HttpConnectTimeoutException);
    }

    private static Meaning ofClass(int status) {
        if (status >= 500 && status <= 599) {
            return UNAVAILABLE;
        }
        return status >= 400 && status <= 499 ? REFUSED : BROKEN;
    }
}
