package dev.rollcall.local.aws;

import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.template.Template;
import dev.rollcall.local.template.Value;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates the tables a template declares: keys, indexes, billing mode and time to live. Encryption,
 * backups and deletion protection mean nothing on this machine and are left out. A table that is
 * already there is kept as it is.
 */
public final class Tables {
    private static final String TYPE = "AWS::DynamoDB::Table";

    private final DynamoDbClient client;

    /** Works through this client, which it does not close. */
    public Tables(DynamoDbClient client) {
        this.client = client;
    }

    /** Creates them and answers their names as well. */
    public Intrinsics create(Template template, Intrinsics intrinsics) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Resource table : template.resources(TYPE)) {
            String name = name(table, intrinsics);
            create(name, table.properties());
            names.put(table.id(), name);
            names.put(table.id() + ".Arn", LocalAccount.arn("dynamodb", "table/" + name));
        }
        return intrinsics.with(names);
    }

    private static String name(Resource table, Intrinsics intrinsics) {
        return table.properties()
                .find("TableName")
                .map(intrinsics::text)
                .orElse(LocalAccount.STACK + "-" + table.id());
    }

    private void create(String name, Value properties) {
        try {
            client.createTable(request(name, properties));
            properties
                    .find("TimeToLiveSpecification", "AttributeName")
                    .ifPresent(attribute -> expire(name, attribute));
        } catch (ResourceInUseException alreadyThere) {
            client.describeTable(table -> table.tableName(name));
        }
    }

    private static CreateTableRequest request(String name, Value properties) {
        var request =
                CreateTableRequest.builder()
                        .tableName(name)
                        .billingMode(BillingMode.fromValue(properties.at("BillingMode").text()))
                        .attributeDefinitions(attributes(properties))
                        .keySchema(keys(properties));
        properties
                .find("GlobalSecondaryIndexes")
                .ifPresent(indexes -> request.globalSecondaryIndexes(indexes(indexes)));
        return request.build();
    }

    private static List<GlobalSecondaryIndex> indexes(Value indexes) {
        return indexes.items().stream()
                .map(index ->
                        GlobalSecondaryIndex.builder()
                                .indexName(index.at("IndexName").text())
                                .keySchema(keys(index))
                                .projection(projection(index))
                                .build())
                .toList();
    }

    private static Projection projection(Value index) {
        String type = index.at("Projection", "ProjectionType").text();
        return Projection.builder().projectionType(type).build();
    }

    private static List<AttributeDefinition> attributes(Value properties) {
        return properties.at("AttributeDefinitions").items().stream()
                .map(attribute ->
                        AttributeDefinition.builder()
                                .attributeName(attribute.at("AttributeName").text())
                                .attributeType(attribute.at("AttributeType").text())
                                .build())
                .toList();
    }

    private static List<KeySchemaElement> keys(Value properties) {
        return properties.at("KeySchema").items().stream()
                .map(key ->
                        KeySchemaElement.builder()
                                .attributeName(key.at("AttributeName").text())
                                .keyType(key.at("KeyType").text())
                                .build())
                .toList();
    }

    private void expire(String name, Value attribute) {
        var ttl = TimeToLiveSpecification.builder().attributeName(attribute.text()).enabled(true);
        client.updateTimeToLive(
                table -> table.tableName(name).timeToLiveSpecification(ttl.build()));
    }
}
