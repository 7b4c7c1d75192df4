package dev.rollcall.account;

/**
 * Where unguessable bytes come from; drawn inside the call, never at class initialisation (T-18).
 */
@FunctionalInterface
public interface RandomBytes {

    /** As many bytes, from a cryptographically secure source. */
    byte[] next(int count);
}
