package dev.rollcall.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

import java.util.Map;

class SecretsServerTest {
    private final String arn = SecretsServer.arn("PortalSecret");
    private final SecretsServer server = SecretsServer.start(Map.of(arn, "{\"a\":\"b\"}"));
    private final SecretsManagerClient client =
            SecretsManagerClient.builder()
                    .endpointOverride(server.uri())
                    .region(LocalAccount.REGION)
                    .credentialsProvider(LocalAccount.credentials())
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .build();

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void answersASecretByItsArn() {
        var secret = client.getSecretValue(request -> request.secretId(arn));

        assertThat(secret.secretString()).isEqualTo("{\"a\":\"b\"}");
        assertThat(secret.arn()).isEqualTo(arn);
        assertThat(secret.versionStages()).containsExactly("AWSCURRENT");
    }

    @Test
    void answersASecretByItsName() {
        var secret = client.getSecretValue(request -> request.secretId("PortalSecret"));

        assertThat(secret.arn()).isEqualTo(arn);
    }

    @Test
    void knowsNoOtherSecret() {
        assertThatThrownBy(() -> client.getSecretValue(request -> request.secretId("Other")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void onlyReads() {
        assertThatThrownBy(() -> client.deleteSecret(request -> request.secretId(arn)))
                .isInstanceOf(SecretsManagerException.class)
                .hasMessageContaining("GetSecretValue");
    }
}
