package dev.rollcall.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

import java.net.URI;
import java.util.Optional;

/**
 * Where AWS is.
 *
 * @param region the region's code, for example {@code us-east-1}
 * @param credentials who asks
 * @param dynamoDb another place than the region's own
 * @param sqs another place than the region's own
 * @param secretsManager another place than the region's own
 * @param ses another place than the region's own
 * @param eventBridge another place than the region's own
 */
public record AwsSettings(
        String region,
        AwsCredentialsProvider credentials,
        Optional<URI> dynamoDb,
        Optional<URI> sqs,
        Optional<URI> secretsManager,
        Optional<URI> ses,
        Optional<URI> eventBridge) {

    /** The region's own services. */
    public static AwsSettings inRegion(String region, AwsCredentialsProvider credentials) {
        Optional<URI> own = Optional.empty();
        return new AwsSettings(region, credentials, own, own, own, own, own);
    }

    /** One endpoint that stands for all services, as {@code AWS_ENDPOINT_URL} names it. */
    public AwsSettings at(URI endpoint) {
        Optional<URI> all = Optional.of(endpoint);
        return new AwsSettings(region, credentials, all, all, all, all, all);
    }

    public AwsSettings withDynamoDbAt(URI endpoint) {
        return new AwsSettings(
                region, credentials, Optional.of(endpoint), sqs, secretsManager, ses, eventBridge);
    }

    public AwsSettings withSqsAt(URI endpoint) {
        return new AwsSettings(
                region,
                credentials,
                dynamoDb,
                Optional.of(endpoint),
                secretsManager,
                ses,
                eventBridge);
    }

    public AwsSettings withSecretsManagerAt(URI endpoint) {
        return new AwsSettings(
                region, credentials, dynamoDb, sqs, Optional.of(endpoint), ses, eventBridge);
    }
}
