package dev.rollcall.local.worker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.rollcall.local.aws.LocalAccount;
import dev.rollcall.local.function.FunctionFailed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The Lambda Runtime API for one worker. Two habits of the native client are respected: it crashes
 * without a trace id and on a 500 to {@code next}, so the id is always sent and {@code next} is
 * held open until there is a call.
 */
final class RuntimeApi implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime/";

    private final String function;
    private final BlockingQueue<Call> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Call> running = new ConcurrentHashMap<>();
    private final CountDownLatch settled = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private RuntimeApi(String function, HttpServer server) {
        this.function = function;
        this.server = server;
        server.createContext(ROOT, this::answer);
        server.setExecutor(threads);
    }

    static RuntimeApi start(String function) {
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            var api = new RuntimeApi(function, HttpServer.create(loopback, 0));
            api.server.start();
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    void submit(Call call) {
        running.put(call.requestId(), call);
        waiting.add(call);
    }

    /** Waits until the worker has asked for its first call, or never will. */
    void awaitWorker(Duration longest) {
        try {
            if (!settled.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                fail("did not come up within " + longest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives up every call in progress. */
    void fail(String reason) {
        settled.countDown();
        running.values().forEach(call -> call.answer().completeExceptionally(failure(reason)));
        running.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(ROOT.length());
            switch (path) {
                case "invocation/next" -> next(exchange);
                case "init/error" -> failStart(exchange);
                default -> finish(exchange, path.split("/", -1));
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        settled.countDown();
        try {
            send(exchange, waiting.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, Call call) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", call.requestId());
        headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000");
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(call.deadline()));
        headers.set(
                "Lambda-Runtime-Invoked-Function-Arn",
                LocalAccount.arn("lambda", "function:" + function));
        headers.set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, call.event().length);
        exchange.getResponseBody().write(call.event());
    }

    private void failStart(HttpExchange exchange) throws IOException {
        fail("could not start: " + text(exchange));
        exchange.sendResponseHeaders(202, -1);
    }

    private void finish(HttpExchange exchange, String[] path) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Call call = path.length == 3 ? running.remove(path[1]) : null;
        if (call == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        exchange.sendResponseHeaders(202, -1);
        if (path[2].equals("response")) {
            call.answer().complete(body);
        } else {
            call.answer().completeExceptionally(failure("threw " + utf8(body)));
        }
    }

    private FunctionFailed failure(String reason) {
        return new FunctionFailed(function + " " + reason);
    }

    private static String text(HttpExchange exchange) throws IOException {
        return utf8(exchange.getRequestBody().readAllBytes());
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        fail("was stopped");
        server.stop(0);
        threads.shutdownNow();
    }
}
