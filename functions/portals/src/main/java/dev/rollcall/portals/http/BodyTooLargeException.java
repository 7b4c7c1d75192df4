package dev.rollcall.portals.http;

import java.io.IOException;

/** An answer's body is above its limit, as received or as unpacked. */
public final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
        super("the body is above its limit");
    }
}
