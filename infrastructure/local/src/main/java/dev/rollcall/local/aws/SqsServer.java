package dev.rollcall.local.aws;

import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * ElasticMQ in this process, on loopback. Its queues live as long as it does. It is given an actor
 * system of ours, because its own end would wait up to a minute for clients that are gone.
 */
public final class SqsServer implements AutoCloseable {
    private static final int SECONDS_TO_END = 10;

    private final ActorSystem actors;
    private final SQSRestServer server;
    private final URI uri;

    private SqsServer(ActorSystem actors) {
        this.actors = actors;
        this.server =
                SQSRestServerBuilder.withInterface("127.0.0.1")
                        .withDynamicPort()
                        .withAWSRegion(LocalAccount.REGION.id())
                        .withAWSAccountId(LocalAccount.ID)
                        .withActorSystem(actors)
                        .start();
        int port = server.waitUntilStarted().localAddress().getPort();
        this.uri = URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it without queues. */
    public static SqsServer start() {
        return new SqsServer(ActorSystem.create("queues"));
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
        server.stopAndGetFuture().apply();
        actors.terminate();
        try {
            actors.getWhenTerminated().toCompletableFuture().get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new StartFailed("ElasticMQ", e);
        }
    }
}
