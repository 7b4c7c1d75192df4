package dev.rollcall.signin.attempt;

/** Attempts by the SHA-256 of their state; the state itself is never stored (M-01 exception). */
public interface AttemptStore {

    /** Stores an attempt under the hash. */
    void put(String stateSha256, Attempt attempt);

    /**
     * Takes the attempt by one conditional write, so that exactly one of several calls gets it
     * (S-02). A mark without its secrets stays for 15 minutes at least, so that the others learn
     * that it was taken (S-10). Expired attempts are answered too.
     */
    Taken take(String stateSha256);
}
