package dev.rollcall.handlers.runtime;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything the functions talk to, in this process and on loopback. */
final class Backends implements AutoCloseable {

    // As the samples of events/ call the queues they come from.
    static final String SYNC = "rollcall-clever-sync.fifo";
    static final String DEAD = "rollcall-clever-sync-dead-letter.fifo";
    static final String CLASSLINK_SYNC = "rollcall-classlink-sync.fifo";
    static final String CLASSLINK_DEAD = "rollcall-classlink-sync-dead-letter.fifo";
    static final String LATER = "rollcall-later";

    private static final List<String> TABLES =
            List.of("DISTRICT_TABLE", "ROSTER_TABLE", "RUN_TABLE", "SEAT_TABLE", "SIGN_IN_TABLE");

    private final LocalDynamoDBServerHandler tables =
            new LocalDynamoDBServerHandler(
                    new LocalDynamoDBRequestHandler(0, true, null, true, false), null);
    private final Server dynamoDb =
            new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final SQSRestServer elasticMq =
            SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    private final Neighbours neighbours = new Neighbours();
    private final SqsClient sqs;
    private final Map<String, String> variables = new HashMap<>();

    Backends() throws Exception {
        dynamoDb.setHandler(new ContextHandler(tables));
        dynamoDb.start();
        sqs =
                SqsClient.builder()
                        .endpointOverride(elasticMqUri())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(credentials())
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build();
        createTables();
        setVariables();
    }

    /** What every function is started with. */
    Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    /** Takes the next message of a queue for good. */
    Message take(String queue) {
        String url = variables.getOrDefault(queue, "");
        Message message =
                sqs.receiveMessage(ask ->
                                ask.queueUrl(url)
                                        .waitTimeSeconds(5)
                                        .messageSystemAttributeNames(
                                                MessageSystemAttributeName.ALL))
                        .messages()
                        .getFirst();
        sqs.deleteMessage(done -> done.queueUrl(url).receiptHandle(message.receiptHandle()));
        return message;
    }

    private void createTables() {
        try (DynamoDbClient client =
                DynamoDbClient.builder()
                        .endpointOverride(dynamoDbUri())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(credentials())
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build()) {
            TABLES.forEach(name -> createTable(client, name));
        }
    }

    private static void createTable(DynamoDbClient client, String name) {
        client.createTable(table ->
                table.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(text("pk"), text("sk"))
                        .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private void setVariables() {
        TABLES.forEach(name -> variables.put(name, name));
        variables.put("CLEVER_SYNC_QUEUE_URL", queue(SYNC));
        variables.put("CLEVER_SYNC_DEAD_LETTER_QUEUE_URL", queue(DEAD));
        variables.put("CLASSLINK_SYNC_QUEUE_URL", queue(CLASSLINK_SYNC));
        variables.put("CLASSLINK_SYNC_DEAD_LETTER_QUEUE_URL", queue(CLASSLINK_DEAD));
        variables.put("LATER_QUEUE_URL", queue(LATER));
        variables.put("EVENT_BUS", "rollcall-facts");
        variables.put("LATER_DEAD_LETTER_QUEUE_URL", queue(DEAD));
        variables.put("CONSOLE_ACTION_ARN", "arn:aws:lambda:us-east-1:1:function:f:live");
        variables.put("AWS_REGION", "us-east-1");
        variables.put("AWS_ACCESS_KEY_ID", "id");
        variables.put("AWS_SECRET_ACCESS_KEY", "key");
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDbUri().toString());
        variables.put("AWS_ENDPOINT_URL_SQS", elasticMqUri().toString());
        variables.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", neighbours.uri());
        variables.put("CLEVER_AUTH_URL", neighbours.uri());
        variables.put("CLEVER_API_URL", neighbours.uri());
        variables.put("CLEVER_API_VERSION", "v3.0");
        variables.put("VENDOR_PROFILE", "standard");
        variables.put("CLEVER_FIRST_ROSTER", "auto");
        variables.put("CLEVER_SECRET_ARN", "clever");
        setClassLinkVariables();
        setSignInVariables();
        variables.put("WEBHOOK_SECRET_ARN", "webhook");
        variables.put("API_CLIENTS_SECRET_ARN", "clients");
        variables.put("SESSION_IDLE_MINUTES", "60");
        variables.put("SESSION_HOURS", "12");
        variables.put("NIGHTLY_START_UTC", "07:00");
        variables.put("NIGHTLY_WINDOW_MINUTES", "240");
        variables.put("SLICE_SECONDS", "60");
        variables.put("ALLOW_LOOPBACK_HTTP", "true");
    }

    private void setClassLinkVariables() {
        variables.put("CLASSLINK_ROSTER_URL", neighbours.uri());
        variables.put("CLASSLINK_FIRST_ROSTER", "auto");
        variables.put("CLASSLINK_ROUTE", "proxy");
        variables.put("CLASSLINK_BASE_PATH", "/ims/oneroster/v1p1");
        variables.put("CLASSLINK_DIRECT_HOSTS", ".rosterserver.com");
        variables.put("CLASSLINK_PAGE_LIMIT", "5000");
        variables.put("CLASSLINK_REQUEST_INTERVAL_MILLIS", "250");
        variables.put("CLASSLINK_SKIP_UNCHANGED", "no");
        variables.put("CLASSLINK_SECRET_ARN", "classlink");
        variables.put("PULL_EVERY_MINUTES", "360");
    }

    // As the template has them by default.
    private void setSignInVariables() {
        variables.put("PUBLIC_URL", "https://in.example");
        variables.put("PRODUCT_LAUNCH_URL", "https://product.example/start");
        variables.put("UNSOLICITED_ANSWER", "redirect");
        variables.put("SESSION_IDLE_MINUTES", "30");
        variables.put("SESSION_HOURS", "12");
        variables.put("SIGNING_KEY_SECRET_ARN", "signing");
        variables.put("CLEVER_AUTHORIZE_URL", "/oauth/authorize");
        variables.put("CLEVER_TOKEN_URL", "/oauth/tokens");
        variables.put("CLEVER_PERSON_URL", "/v3.0/me");
        variables.put("CLEVER_SCOPES", "openid");
        variables.put("CLEVER_CLIENT_AUTH", "basic");
        variables.put("CLEVER_ID_TOKEN", "when-sent");
        variables.put("CLEVER_DISTRICT_CLAIM", "district district_id");
        variables.put("CLEVER_PERSON_CLAIM", "sub");
        variables.put("CLEVER_LOGIN_CLAIM", "sub");
        variables.put("CLEVER_RETURN_UNSHARED", "yes");
        variables.put("CLEVER_CONFIRM_STUDENTS", "no");
        variables.put("CLEVER_SIGN_IN_SECRET_ARN", "clever-sign-in");
        variables.put("CLASSLINK_AUTH_URL", neighbours.uri());
        variables.put("CLASSLINK_USER_URL", neighbours.uri());
        variables.put("CLASSLINK_AUTHORIZE_URL", "/oauth2/v2/auth");
        variables.put("CLASSLINK_TOKEN_URL", "/oauth2/v2/token");
        variables.put("CLASSLINK_PERSON_URL", "/v2/my/info");
        variables.put("CLASSLINK_SCOPES", "openid profile oneroster");
        variables.put("CLASSLINK_CLIENT_AUTH", "post");
        variables.put("CLASSLINK_ID_TOKEN", "required");
        variables.put("CLASSLINK_DISTRICT_CLAIM", "classLink_tenant_id");
        variables.put("CLASSLINK_PERSON_CLAIM", "classLink_sourcedId");
        variables.put("CLASSLINK_LOGIN_CLAIM", "sub");
        variables.put("CLASSLINK_SIGN_IN_SECRET_ARN", "classlink-sign-in");
    }

    private String queue(String name) {
        Map<QueueAttributeName, String> attributes =
                name.endsWith(".fifo") ? Map.of(QueueAttributeName.FIFO_QUEUE, "true") : Map.of();
        return sqs.createQueue(queue -> queue.queueName(name).attributes(attributes)).queueUrl();
    }

    private URI dynamoDbUri() {
        return URI.create("http://127.0.0.1:" + dynamoDb.getURI().getPort());
    }

    private URI elasticMqUri() {
        int port = elasticMq.waitUntilStarted().localAddress().getPort();
        return URI.create("http://127.0.0.1:" + port);
    }

    private static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key"));
    }

    @Override
    public void close() {
        sqs.close();
        neighbours.close();
        elasticMq.stopAndWait();
        LifeCycle.stop(dynamoDb);
        tables.close();
    }
}
