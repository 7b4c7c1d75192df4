package dev.rollcall.signin.session;

import java.util.Optional;

/** Hand-overs by the SHA-256 of their code; the code itself is never stored (M-01 exception). */
public interface HandOverStore {

    /** Stores a hand-over under the hash. */
    void put(String codeSha256, HandOver handOver);

    /**
     * Takes the hand-over out of the store by one conditional delete, so that exactly one of
     * several calls gets it. Expired ones are answered too; empty when there is none.
     */
    Optional<HandOver> take(String codeSha256);
}
