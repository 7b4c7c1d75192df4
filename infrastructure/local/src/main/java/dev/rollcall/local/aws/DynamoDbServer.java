package dev.rollcall.local.aws;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * DynamoDB Local in this process. Its own runner listens on every interface, so its handler is put
 * behind a server of ours that listens on loopback only.
 */
public final class DynamoDbServer implements AutoCloseable {
    private static final String NAME = "DynamoDB Local";

    private final LocalDynamoDBServerHandler handler;
    private final Server server;

    private DynamoDbServer(LocalDynamoDBServerHandler handler) {
        this.handler = handler;
        this.server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.setHandler(new ContextHandler(handler));
    }

    /** Starts with tables kept in memory. */
    public static DynamoDbServer inMemory() {
        return start(null);
    }

    /** Starts with tables kept in a directory that exists. */
    public static DynamoDbServer in(Path directory) {
        return start(directory.toString());
    }

    /** Starts with tables kept in the directory, or in memory when there is none. */
    public static DynamoDbServer keeping(Optional<Path> directory) {
        return directory.map(DynamoDbServer::in).orElseGet(DynamoDbServer::inMemory);
    }

    private static DynamoDbServer start(@Nullable String path) {
        var requests = new LocalDynamoDBRequestHandler(0, path == null, path, true, false);
        var started = new DynamoDbServer(new LocalDynamoDBServerHandler(requests, null));
        try {
            started.server.start();
        } catch (Exception e) {
            throw new StartFailed(NAME, e);
        }
        return started;
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getURI().getPort());
    }

    /** A client of it; the caller closes it. */
    public DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(uri())
                .region(LocalAccount.REGION)
                .credentialsProvider(LocalAccount.credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new StartFailed(NAME, e);
        } finally {
            handler.close();
        }
    }
}
