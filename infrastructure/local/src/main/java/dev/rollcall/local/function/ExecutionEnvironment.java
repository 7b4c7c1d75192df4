package dev.rollcall.local.function;

/** One place where a function runs, one call after another. */
public interface ExecutionEnvironment extends AutoCloseable {

    /**
     * Hands the function an event and waits for its answer, at most as long as its timeout.
     *
     * @throws FunctionFailed when the function threw, overran its timeout or died
     */
    byte[] invoke(String requestId, byte[] event);

    /** Whether it may be called again; not after a timeout or a death. */
    boolean isUsable();

    /** Ends whatever still runs; further calls do nothing. */
    @Override
    void close();

    /** Starts environments of a function. */
    @FunctionalInterface
    interface Factory {
        /** Starts one; fails when the function's class or its wiring does. */
        ExecutionEnvironment start(FunctionSpec spec);
    }
}
