package dev.rollcall.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A handler of its own on a thread of its own, in this process. */
public final class InProcessEnvironment implements ExecutionEnvironment {
    private final FunctionSpec spec;
    private final InstantSource clock;
    private final RequestStreamHandler handler;
    private final ExecutorService thread;

    /** Creates the handler; fails when its class or its wiring does. */
    public InProcessEnvironment(FunctionSpec spec, InstantSource clock) {
        this.spec = spec;
        this.clock = clock;
        this.handler = Handlers.create(spec);
        this.thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(spec.id()).factory());
    }

    @Override
    public byte[] invoke(String requestId, byte[] event) {
        Future<byte[]> answer = thread.submit(() -> handle(requestId, event));
        try {
            return answer.get(spec.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new FunctionFailed(spec.id() + " threw", e.getCause());
        } catch (TimeoutException e) {
            close();
            throw new FunctionFailed(spec.id() + " timed out after " + spec.timeout(), e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new FunctionFailed(spec.id() + " was interrupted", e);
        }
    }

    private byte[] handle(String requestId, byte[] event) throws IOException {
        var output = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event), output, new LocalContext(spec, requestId, clock));
        return output.toByteArray();
    }

    @Override
    public boolean isUsable() {
        return !thread.isShutdown();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
