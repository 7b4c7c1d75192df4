package dev.rollcall.local.aws;

import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;

/** ElasticMQ in this process, on loopback. Its queues live as long as it does. */
public final class SqsServer implements AutoCloseable {
    private final SQSRestServer server;
    private final URI uri;

    private SqsServer(SQSRestServer server) {
        this.server = server;
        int port = server.waitUntilStarted().localAddress().getPort();
        this.uri = URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it without queues. */
    public static SqsServer start() {
        return new SqsServer(
                SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start());
    }

    /** Where it listens. */
    public URI uri() {
        return uri;
    }

    /** A client of it; the caller closes it. */
    public SqsClient client() {
        return SqsClient.builder()
                .endpointOverride(uri)
                .region(LocalAccount.REGION)
                .credentialsProvider(LocalAccount.credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Override
    public void close() {
        server.stopAndWait();
    }
}
