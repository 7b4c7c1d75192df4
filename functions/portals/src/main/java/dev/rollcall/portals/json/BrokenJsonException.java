package dev.rollcall.portals.json;

import java.io.IOException;

/** An answer is not what its place calls for. Its message never quotes the answer. */
public final class BrokenJsonException extends IOException {

    private static final long serialVersionUID = 1L;

    public BrokenJsonException(String what) {
        super(what);
    }
}
