package dev.rollcall.handlers;

/**
 * The id of the chain of work that an execution environment is in, from its trigger to its last
 * slice: it goes into every log line, and on with every message. An environment works on one event
 * at a time, so there is one at a time.
 */
public final class Correlation {

    private volatile String id = "";

    /** The chain that the work belongs to from now on. */
    public void begin(String chain) {
        id = chain;
    }

    /** The chain at work; empty text before the first. */
    public String id() {
        return id;
    }
}
