package dev.rollcall.aws;

import dev.rollcall.aws.notice.SignedCalls;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes the clients, over the JDK's own HTTP because it starts fastest. A request has 10 seconds
 * with all its repeats, of which there are two at most, and 5 seconds for one try: a lease has to
 * outlive the longest request. Clients are thread-safe and made once.
 */
public final class AwsClients {
    /** How long a call lasts at most, repeats included. */
    public static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ATTEMPT = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 3;

    private final AwsSettings settings;
    private final SdkHttpClient transport;

    public AwsClients(AwsSettings settings) {
        this(settings, network());
    }

    /** Clients that speak over another transport than the network. */
    public AwsClients(AwsSettings settings, SdkHttpClient transport) {
        this.settings = settings;
        this.transport = transport;
    }

    /**
     * A client for the tables.
     *
     * @param interceptors what looks at every request, for example {@link
     *     dev.rollcall.aws.dynamodb.CapacityMeter}
     */
    public DynamoDbClient dynamoDb(ExecutionInterceptor... interceptors) {
        return build(DynamoDbClient.builder(), settings.dynamoDb(), List.of(interceptors));
    }

    public SqsClient sqs() {
        return build(SqsClient.builder(), settings.sqs(), List.of());
    }

    public SecretsManagerClient secretsManager() {
        return build(SecretsManagerClient.builder(), settings.secretsManager(), List.of());
    }

    /** Signed requests to Amazon SES. */
    public SignedCalls ses() {
        return calls("ses", settings.ses().orElseGet(() -> regional("email")));
    }

    /** Signed requests to Amazon EventBridge. */
    public SignedCalls eventBridge() {
        return calls("events", settings.eventBridge().orElseGet(() -> regional("events")));
    }

    private SignedCalls calls(String service, URI endpoint) {
        return new SignedCalls(
                transport, settings.credentials(), settings.region(), service, endpoint);
    }

    private URI regional(String host) {
        String suffix = Region.of(settings.region()).metadata().partition().dnsSuffix();
        return URI.create("https://%s.%s.%s".formatted(host, settings.region(), suffix));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
            B builder, Optional<URI> endpoint, List<ExecutionInterceptor> interceptors) {
        endpoint.ifPresent(builder::endpointOverride);
        return builder.region(Region.of(settings.region()))
                .credentialsProvider(settings.credentials())
                .httpClient(transport)
                .overrideConfiguration(limits(interceptors))
                .build();
    }

    private static SdkHttpClient network() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(ATTEMPT)
                .build();
    }

    private static ClientOverrideConfiguration limits(List<ExecutionInterceptor> interceptors) {
        return ClientOverrideConfiguration.builder()
                .apiCallTimeout(LONGEST_CALL)
                .apiCallAttemptTimeout(ATTEMPT)
                .retryStrategy(StandardRetryStrategy.builder().maxAttempts(ATTEMPTS).build())
                .executionInterceptors(interceptors)
                .build();
    }
}
