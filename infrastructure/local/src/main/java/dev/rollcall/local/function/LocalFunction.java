package dev.rollcall.local.function;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * A function and its warm environments. Calls beyond the limit wait for a free one; environments
 * are started when a call finds none idle. Safe for use by many threads.
 */
public final class LocalFunction implements AutoCloseable {
    private static final Logger LOG = System.getLogger(LocalFunction.class.getName());

    private final FunctionSpec spec;
    private final ExecutionEnvironment.Factory factory;
    private final Supplier<String> requestIds;
    private final Semaphore permits;
    private final Deque<ExecutionEnvironment> idle = new ConcurrentLinkedDeque<>();
    private final Set<ExecutionEnvironment> all = ConcurrentHashMap.newKeySet();
    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile boolean isClosed;

    /** Prepares the function with at most this many environments side by side; starts none. */
    public LocalFunction(
            FunctionSpec spec,
            ExecutionEnvironment.Factory factory,
            Supplier<String> requestIds,
            int limit) {
        this.spec = spec;
        this.factory = factory;
        this.requestIds = requestIds;
        this.permits = new Semaphore(limit, true);
    }

    /** What the template says of it. */
    public FunctionSpec spec() {
        return spec;
    }

    /** How often it was called. */
    public long calls() {
        return calls.sum();
    }

    /** How often it failed to answer. */
    public long failures() {
        return failures.sum();
    }

    /** How many environments are up. */
    public int environments() {
        return all.size();
    }

    /**
     * Calls the function and waits for its answer.
     *
     * @throws FunctionFailed when it gave none
     */
    public byte[] invoke(byte[] event) {
        permits.acquireUninterruptibly();
        calls.increment();
        try {
            return invokeIn(environment(), event);
        } catch (FunctionFailed e) {
            failures.increment();
            LOG.log(isClosed ? Level.DEBUG : Level.ERROR, "no answer from " + spec.id(), e);
            throw e;
        } finally {
            permits.release();
        }
    }

    private ExecutionEnvironment environment() {
        for (ExecutionEnvironment warm = idle.pollFirst(); warm != null; warm = idle.pollFirst()) {
            if (warm.isUsable()) {
                return warm;
            }
            forget(warm);
        }
        if (isClosed) {
            throw new FunctionFailed(spec.id() + " has ended");
        }
        ExecutionEnvironment cold = factory.start(spec);
        all.add(cold);
        return cold;
    }

    private byte[] invokeIn(ExecutionEnvironment environment, byte[] event) {
        try {
            return environment.invoke(requestIds.get(), event);
        } finally {
            if (environment.isUsable()) {
                idle.addFirst(environment);
            } else {
                forget(environment);
            }
        }
    }

    private void forget(ExecutionEnvironment environment) {
        all.remove(environment);
        environment.close();
    }

    @Override
    public void close() {
        isClosed = true;
        all.forEach(ExecutionEnvironment::close);
    }
}
