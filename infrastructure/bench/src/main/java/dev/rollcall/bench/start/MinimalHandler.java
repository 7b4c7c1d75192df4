package dev.rollcall.bench.start;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The least that a function with a table can be: it looks up one item that is not there. */
public final class MinimalHandler implements RequestStreamHandler {
    private final DynamoDbClient client =
            DynamoDbClient.builder()
                    .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL_DYNAMODB")))
                    .region(Region.of(System.getenv("AWS_REGION")))
                    .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
                    .httpClient(UrlConnectionHttpClient.create())
                    .build();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        input.readAllBytes();
        boolean found =
                client.getItem(get ->
                                get.tableName(System.getenv("DISTRICT_TABLE"))
                                        .key(
                                                Map.of(
                                                        "pk", AttributeValue.fromS("nobody"),
                                                        "sk", AttributeValue.fromS("nothing"))))
                        .hasItem();
        output.write(Boolean.toString(found).getBytes(StandardCharsets.UTF_8));
    }
}
