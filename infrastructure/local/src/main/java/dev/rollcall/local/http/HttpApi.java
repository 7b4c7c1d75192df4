package dev.rollcall.local.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The HTTP API on loopback: the routes of the template, and the local stack's own pages. */
public final class HttpApi implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private HttpApi(HttpServer server) {
        this.server = server;
    }

    /** Takes the port, 0 for any free one; what comes before it serves is kept waiting. */
    public static HttpApi listen(int port) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            return new HttpApi(HttpServer.create(address, 0));
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be opened", e);
        }
    }

    /** Serves from now on; pages answer their exact path, routes everything else. */
    public void serve(
            List<Route> routes,
            Map<String, HttpHandler> pages,
            Supplier<String> requestIds,
            InstantSource clock) {
        server.createContext("/", new Routing(routes, pages, requestIds, clock));
        server.setExecutor(threads);
        server.start();
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
