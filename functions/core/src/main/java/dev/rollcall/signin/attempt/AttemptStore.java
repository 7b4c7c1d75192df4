package dev.rollcall.signin.attempt;

import java.util.Optional;

/** Attempts by the SHA-256 of their state; the state itself is never stored (M-01 exception). */
public interface AttemptStore {

    /** Stores an attempt under the hash. */
    void put(String stateSha256, Attempt attempt);

    /**
     * Takes the attempt out of the store by one conditional delete, so that exactly one of several
     * calls gets it (S-02). Expired attempts are answered too; empty when there is none.
     */
    Optional<Attempt> take(String stateSha256);
}
