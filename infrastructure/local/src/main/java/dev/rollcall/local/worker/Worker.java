package dev.rollcall.local.worker;

import java.io.IOException;

/**
 * The main class of a worker's JVM: the public runtime interface client, ended when the local stack
 * is gone. The client itself would call {@code next} for ever.
 */
public final class Worker {
    private static final String CLIENT =
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private Worker() {}

    /** Runs the client with the handler's name until standard input ends. */
    public static void main(String[] handler) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("parent").start(Worker::endWithParent);
        Class.forName(CLIENT).getMethod("main", String[].class).invoke(null, (Object) handler);
    }

    private static void endWithParent() {
        try {
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        }
        Runtime.getRuntime().halt(0);
    }
}
