package dev.rollcall.webhook;

import java.util.Optional;

/** Finds the hint in a verified body. */
@FunctionalInterface
public interface HintReader {

    /**
     * The hint; empty when the body is not of a form we take. Never called before verification
     * (W-10).
     */
    Optional<Hint> read(byte[] body);
}
