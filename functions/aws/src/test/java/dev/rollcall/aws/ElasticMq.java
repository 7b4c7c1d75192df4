package dev.rollcall.aws;

import org.apache.pekko.http.scaladsl.Http.ServerBinding;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

import java.net.URI;

/** ElasticMQ, once for all tests of this JVM, on the loopback address alone. */
public final class ElasticMq {
    private static final URI ENDPOINT = start();

    private ElasticMq() {}

    public static AwsSettings settings() {
        return TestSettings.SOMEWHERE.withSqsAt(ENDPOINT);
    }

    private static URI start() {
        ServerBinding binding =
                SQSRestServerBuilder.withInterface("127.0.0.1")
                        .withDynamicPort()
                        .start()
                        .waitUntilStarted();
        return URI.create("http://127.0.0.1:" + binding.localAddress().getPort());
    }
}
