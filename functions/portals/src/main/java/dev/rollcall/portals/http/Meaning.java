package dev.rollcall.portals.http;

import java.io.IOException;

/**
 * What an answer, or its absence, means: a total function over status, exception and body shape
 * (R4). Only {@link #UNAVAILABLE} is worth a retry at once.
 */
public enum Meaning {
    /** A complete 200 with a JSON object. */
    ANSWER,
    /**
     * Answered, but with something that is no answer to the question; never to be read as "empty".
     */
    BROKEN,
    /** No complete answer, or the server says that it is in trouble. */
    UNAVAILABLE,
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

    static Meaning of(int status, BodyShape shape) {
        return switch (status) {
            case 200 -> shape == BodyShape.OBJECT ? ANSWER : BROKEN;
            case 400 -> REJECTED;
            case 401, 403 -> UNAUTHORISED;
            case 404, 410 -> MISSING;
            case 408, 425 -> UNAVAILABLE;
            case 413 -> TOO_LARGE;
            case 429 -> THROTTLED;
            // "a bug in the request" to Clever (clever.md §5.2): no retry
            case 501 -> REFUSED;
            default -> ofClass(status);
        };
    }

    static Meaning of(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return TOO_LARGE;
            }
        }
        return UNAVAILABLE;
    }

    private static Meaning ofClass(int status) {
        if (status >= 500 && status <= 599) {
            return UNAVAILABLE;
        }
        return status >= 400 && status <= 499 ? REFUSED : BROKEN;
    }
}
