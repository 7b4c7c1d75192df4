package dev.rollcall.local.worker;

import dev.rollcall.local.function.ExecutionEnvironment;
import dev.rollcall.local.function.FunctionFailed;
import dev.rollcall.local.function.FunctionSpec;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/** A function in a JVM of its own, behind the Runtime API. */
public final class WorkerEnvironment implements ExecutionEnvironment {
    private static final int SECONDS_TO_END = 3;
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    /**
     * One JVM starts at a time: the client unpacks its native library to the same path in each, and
     * a library that is overwritten while another JVM loads it brings that JVM down.
     */
    private static final ReentrantLock STARTING = new ReentrantLock();

    private final FunctionSpec spec;
    private final InstantSource clock;
    private final RuntimeApi api;
    private final Process process;

    /** Starts the JVM and waits until it is up. */
    public WorkerEnvironment(FunctionSpec spec, WorkerCommand command, InstantSource clock) {
        this.spec = spec;
        this.clock = clock;
        this.api = RuntimeApi.start(spec.id());
        this.process = start(spec, command, api);
    }

    private static Process start(FunctionSpec spec, WorkerCommand command, RuntimeApi api) {
        STARTING.lock();
        try {
            Process started = command.start(spec, api.address());
            Thread.ofVirtual().start(() -> watch(started, api));
            api.awaitWorker(LONGEST_START);
            return started;
        } finally {
            STARTING.unlock();
        }
    }

    /** The process the function runs in. */
    public long pid() {
        return process.pid();
    }

    @Override
    public byte[] invoke(String requestId, byte[] event) {
        long deadline = clock.millis() + spec.timeout().toMillis();
        var call = new Call(requestId, event, deadline);
        api.submit(call);
        if (!process.isAlive()) {
            api.fail("died");
        }
        try {
            return call.answer().get(spec.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new FunctionFailed(spec.id() + " gave no answer", e.getCause());
        } catch (TimeoutException e) {
            close();
            throw new FunctionFailed(spec.id() + " timed out after " + spec.timeout(), e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new FunctionFailed(spec.id() + " was interrupted", e);
        }
    }

    private static void watch(Process process, RuntimeApi api) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            api.fail("died");
        }
    }

    @Override
    public boolean isUsable() {
        return process.isAlive();
    }

    /** Ends the process by its id, with force if it does not end by itself. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            api.close();
        }
    }
}
