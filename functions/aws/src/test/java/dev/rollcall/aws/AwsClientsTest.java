package dev.rollcall.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

final class AwsClientsTest {
    private static final URI HERE = URI.create("http://127.0.0.1:1");

    @Test
    void limitsCallsAndTheirRepeats() {
        try (var client = new AwsClients(TestSettings.SOMEWHERE).dynamoDb()) {
            ClientOverrideConfiguration limits =
                    client.serviceClientConfiguration().overrideConfiguration();

            assertThat(limits.apiCallTimeout()).hasValue(AwsClients.LONGEST_CALL);
            assertThat(limits.apiCallAttemptTimeout()).hasValue(Duration.ofSeconds(5));
            assertThat(limits.retryStrategy().orElseThrow().maxAttempts()).isEqualTo(3);
        }
    }

    @Test
    void asksTheRegionUnlessTold() {
        try (var client = new AwsClients(TestSettings.SOMEWHERE).sqs()) {
            assertThat(client.serviceClientConfiguration().endpointOverride()).isEmpty();
            assertThat(client.serviceClientConfiguration().region().id()).isEqualTo("us-east-1");
        }
    }

    @Test
    void letsOneEndpointStandForAll() {
        AwsClients clients = new AwsClients(TestSettings.SOMEWHERE.at(HERE));
        try (var tables = clients.dynamoDb();
                var queues = clients.sqs();
                var secrets = clients.secretsManager()) {
            assertThat(tables.serviceClientConfiguration().endpointOverride()).hasValue(HERE);
            assertThat(queues.serviceClientConfiguration().endpointOverride()).hasValue(HERE);
            assertThat(secrets.serviceClientConfiguration().endpointOverride()).hasValue(HERE);
        }
    }

    @Test
    void namesEachEndpointByItself() {
        AwsSettings settings =
                TestSettings.SOMEWHERE
                        .withDynamoDbAt(HERE)
                        .withSqsAt(HERE.resolve("/sqs"))
                        .withSecretsManagerAt(HERE.resolve("/secrets"));

        assertThat(settings.dynamoDb()).isEqualTo(Optional.of(HERE));
        assertThat(settings.sqs()).hasValue(HERE.resolve("/sqs"));
        assertThat(settings.secretsManager()).hasValue(HERE.resolve("/secrets"));
    }
}
