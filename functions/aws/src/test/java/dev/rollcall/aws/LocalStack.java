package dev.rollcall.aws;

import org.testcontainers.localstack.LocalStackContainer;

/**
 * LocalStack in a container, once for all tests of this JVM; Testcontainers removes it at the end.
 */
public final class LocalStack {
    /** The last image that asks for no token. */
    private static final String IMAGE = "localstack/localstack:4.14.0";

    private static final LocalStackContainer CONTAINER = start();

    private LocalStack() {}

    public static AwsSettings settings() {
        return TestSettings.SOMEWHERE.at(CONTAINER.getEndpoint());
    }

    @SuppressWarnings("resource") // lives as long as the tests
    private static LocalStackContainer start() {
        LocalStackContainer container =
                new LocalStackContainer(IMAGE).withServices("dynamodb", "sqs", "secretsmanager");
        container.start();
        return container;
    }
}
