package dev.rollcall.aws.dynamodb;

import dev.rollcall.sync.run.Pause;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
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
        Stream.of(names.district(), names.roster(), names.run(), names.seat(), names.signIn())
                .forEach(name -> create(client, KEYS, name));
        return new TestTables(client, names);
    }

    DynamoDbStores stores(InstantSource clock) {
        return stores(client, clock);
    }

    DynamoDbStores stores(DynamoDbClient other, InstantSource clock) {
        Pause none = duration -> {};
        return new DynamoDbStores(other, names, clock, RANDOM, none);
    }

    private static void create(DynamoDbClient client, List<String> keys, String name) {
        client.createTable(
                CreateTableRequest.builder()
                        .tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(keys.stream().map(TestTables::text).toList())
                        .keySchema(key(keys.get(0), KeyType.HASH), key(keys.get(1), KeyType.RANGE))
                        .build());
        client.waiter().waitUntilTableExists(table -> table.tableName(name));
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
