package dev.rollcall.aws;

import org.eclipse.jetty.server.Server;

import software.amazon.dynamodb.services.local.monitoring.Telemetry;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** DynamoDB Local in memory, once for all tests of this JVM, on the loopback address alone. */
public final class DynamoDbLocal {
    private static final URI ENDPOINT = start();

    private DynamoDbLocal() {}

    public static AwsSettings settings() {
        return TestSettings.SOMEWHERE.withDynamoDbAt(ENDPOINT);
    }

    private static URI start() {
        Telemetry.configureTelemetry("EMBEDDED", "", false);
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.setHandler(
                new LocalDynamoDBServerHandler(
                        new LocalDynamoDBRequestHandler(0, true, null, true, false), null));
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not start", e);
        }
        return server.getURI();
    }
}
