package dev.rollcall.testkit.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The Lambda Runtime API for one function, as far as the public client speaks it. {@code next} is
 * held open until there is an event, and always names a trace: the native client crashes without
 * (platform.md §5).
 */
public final class RuntimeApi implements AutoCloseable {

    private static final String ROOT = "/2018-06-01/runtime/";
    private static final int SECONDS = 120;

    private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<CompletableFuture<byte[]>> answers = new LinkedBlockingQueue<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch snapshot = new CountDownLatch(1);
    private final HttpServer server;

    public RuntimeApi() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(ROOT, this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The paths the client asked for so far, invocations left out. */
    public Queue<String> asked() {
        return asked;
    }

    /** Waits until the function is snapshot and asks to be restored. */
    public void awaitSnapshot() throws InterruptedException {
        if (!snapshot.await(SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the function asked for no restore; it asked " + asked);
        }
    }

    /** Hands an event to the function and waits for what it answers. */
    public byte[] invoke(byte[] event) throws Exception {
        events.add(event);
        CompletableFuture<byte[]> answer = answers.poll(SECONDS, TimeUnit.SECONDS);
        if (answer == null) {
            throw new IllegalStateException("the function gave no answer; it asked " + asked);
        }
        return answer.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(ROOT.length());
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.equals("invocation/next")) {
            next(exchange);
            return;
        }
        asked.add(path.startsWith("invocation/") ? "invocation" : path);
        if (path.endsWith("/response")) {
            answers.add(CompletableFuture.completedFuture(body));
        } else if (path.endsWith("error")) {
            answers.add(CompletableFuture.failedFuture(new IllegalStateException(text(body))));
        }
        boolean isRestore = path.equals("restore/next");
        send(exchange, isRestore ? 200 : 202, new byte[0]);
        if (isRestore) {
            snapshot.countDown();
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            send(exchange, 200, events.take());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
        headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000");
        headers.set("Lambda-Runtime-Deadline-Ms", "4102444800000");
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:1:function:f");
        headers.set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String text(byte[] body) {
        return new String(body, UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
