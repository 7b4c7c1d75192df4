package dev.rollcall.handlers;

import dev.rollcall.aws.AwsSettings;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.net.URI;
import java.util.Optional;

/**
 * Reads where AWS is and who asks. Keys in the environment are taken as they are; without them, as
 * under SnapStart, the SDK's own chain finds the container's (platform.md §4.4).
 */
final class AwsEnvironment {

    private AwsEnvironment() {}

    static AwsSettings settings(Environment environment) {
        return new AwsSettings(
                environment.text("AWS_REGION"),
                credentials(environment),
                endpoint(environment, "DYNAMODB"),
                endpoint(environment, "SQS"),
                endpoint(environment, "SECRETS_MANAGER"),
                endpoint(environment, "SESV2"),
                endpoint(environment, "EVENTBRIDGE"));
    }

    private static AwsCredentialsProvider credentials(Environment environment) {
        Optional<String> id = environment.find("AWS_ACCESS_KEY_ID");
        Optional<String> secret = environment.find("AWS_SECRET_ACCESS_KEY");
        if (id.isEmpty() || secret.isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(
                environment
                        .find("AWS_SESSION_TOKEN")
                        .<AwsCredentials>map(token ->
                                AwsSessionCredentials.create(id.get(), secret.get(), token))
                        .orElseGet(() -> AwsBasicCredentials.create(id.get(), secret.get())));
    }

    // AWS_ENDPOINT_URL stands for every service that has no variable of its own, as in the SDKs.
    private static Optional<URI> endpoint(Environment environment, String service) {
        String own = "AWS_ENDPOINT_URL_" + service;
        String name = environment.find(own).isPresent() ? own : "AWS_ENDPOINT_URL";
        return environment.find(name).map(any -> environment.uri(name));
    }
}
