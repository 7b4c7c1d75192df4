package dev.rollcall.testkit.fault;

/** The end of a worker's process. An error, so that no code under test catches it by habit. */
public final class WorkerKilled extends Error {
    private static final long serialVersionUID = 1L;

    public WorkerKilled(String at) {
        super("worker killed " + at);
    }
}
