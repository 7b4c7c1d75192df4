package dev.rollcall.local.function;

import org.jspecify.annotations.Nullable;

import java.io.Serial;

/** A call of a function ended without an answer. */
public final class FunctionFailed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /** Says which function and how, and what was behind it. */
    public FunctionFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Says which function and how. */
    public FunctionFailed(String message) {
        super(message);
    }
}
