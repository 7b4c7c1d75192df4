package dev.rollcall.signin.attempt;

/** What becomes of a state that a browser brings back. */
public sealed interface Taken {

    /**
     * It is the first to bring it.
     *
     * @param attempt what it was sent away with, expired or not
     */
    record Now(Attempt attempt) implements Taken {}

    /**
     * It was brought before: reloaded, prefetched, gone back to, or the other of a pair at once.
     */
    record Before() implements Taken {}

    /** Nobody was sent away with it, or so long ago that nobody remembers. */
    record Never() implements Taken {}
}
