package dev.rollcall.aws.dynamodb;

import dev.rollcall.sync.run.Pause;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Tables as the template declares them, shared by tests that use districts of their own. */
record TestTables(DynamoDbClient client, Tables names) {
    /** One for all, since two writers must never draw the same. */
    private static final Random RANDOM = new Random(42);

    private static final List<String> KEYS = List.of("pk", "sk");

    static TestTables create(DynamoDbClient client, String prefix) {
        Tables names =
                new Tables(
                        prefix + "District",
                        prefix + "Roster",
                        prefix + "Run",
                        prefix + "Seat",
                        prefix + "SignIn");
        Stream.of(names.district(), names.run(), names.seat(), names.signIn())
                .forEach(name -> create(client, table(name, KEYS)));
        create(client, roster(names.roster()));
        return new TestTables(client, names);
    }

    DynamoDbStores stores(InstantSource clock) {
        return stores(client, clock);
    }

    DynamoDbStores stores(DynamoDbClient other, InstantSource clock) {
        Pause none = duration -> {};
        return new DynamoDbStores(other, names, clock, RANDOM, none);
    }

    private static void create(DynamoDbClient client, CreateTableRequest.Builder request) {
        String name = client.createTable(request.build()).tableDescription().tableName();
        client.waiter().waitUntilTableExists(table -> table.tableName(name));
    }

    private static CreateTableRequest.Builder roster(String name) {
        List<String> attributes = Stream.concat(KEYS.stream(), Stream.of(SisIds.INDEXED)).toList();
        return table(name, attributes)
                .globalSecondaryIndexes(
                        GlobalSecondaryIndex.builder()
                                .indexName(SisIds.INDEX)
                                .keySchema(key(SisIds.INDEXED, KeyType.HASH))
                                .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
                                .build());
    }

    private static CreateTableRequest.Builder table(String name, List<String> attributes) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes.stream().map(TestTables::text).toList())
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE));
    }

    private static AttributeDefinition text(String key) {
        return AttributeDefinition.builder()
                .attributeName(key)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String key, KeyType type) {
        return KeySchemaElement.builder().attributeName(key).keyType(type).build();
    }
}
