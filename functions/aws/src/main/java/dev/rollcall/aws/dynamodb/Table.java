package dev.rollcall.aws.dynamodb;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One table's single items and queries; see {@link Batches} for many at once. Thread-safe. */
final class Table {
    private final DynamoDbClient client;
    private final String name;

    Table(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The item, by a strongly consistent read. */
    Optional<Item> get(Key key) {
        Map<String, AttributeValue> found =
                client.getItem(
                                GetItemRequest.builder()
                                        .tableName(name)
                                        .key(key.attributes())
                                        .consistentRead(true)
                                        .build())
                        .item();
        return found.isEmpty() ? Optional.empty() : Optional.of(Item.of(found));
    }

    void put(Item item) {
        client.putItem(PutItemRequest.builder().tableName(name).item(item.attributes()).build());
    }

    /** Puts an item; what was there before is not answered. */
    Outcome put(Item item, Expression condition) {
        return put(item, condition, ReturnValue.NONE);
    }

    /** Puts an item and answers what was there before. */
    Outcome replace(Item item, Expression condition) {
        return put(item, condition, ReturnValue.ALL_OLD);
    }

    private Outcome put(Item item, Expression condition, ReturnValue before) {
        PutItemRequest request =
                PutItemRequest.builder()
                        .tableName(name)
                        .item(item.attributes())
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(orNone(condition.values()))
                        .returnValues(before)
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        return attempt(() -> client.putItem(request).attributes());
    }

    Outcome update(Key key, Expression update, Expression condition) {
        Map<String, String> names = new HashMap<>(update.names());
        names.putAll(condition.names());
        Map<String, AttributeValue> values = new HashMap<>(update.values());
        values.putAll(condition.values());
        UpdateItemRequest request =
                UpdateItemRequest.builder()
                        .tableName(name)
                        .key(key.attributes())
                        .updateExpression(update.text())
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values)
                        .returnValues(ReturnValue.ALL_NEW)
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        return attempt(() -> client.updateItem(request).attributes());
    }

    /** Removes an item; what it was is not answered. */
    Outcome delete(Key key, Expression condition) {
        return delete(key, condition, ReturnValue.NONE);
    }

    /**
     * Removes the item and answers it, to exactly one of several callers; empty when there is none.
     * The client repeats a removal whose answer was lost and then finds nothing: the item is gone
     * unseen, which is the safe side of "once".
     */
    Optional<Item> take(Key key) {
        return switch (delete(key, Expression.PRESENT, ReturnValue.ALL_OLD)) {
            case Outcome.Done(Item taken) -> Optional.of(taken);
            case Outcome.Refused refused -> Optional.empty();
        };
    }

    private Outcome delete(Key key, Expression condition, ReturnValue before) {
        DeleteItemRequest request =
                DeleteItemRequest.builder()
                        .tableName(name)
                        .key(key.attributes())
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(orNone(condition.values()))
                        .returnValues(before)
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        return attempt(() -> client.deleteItem(request).attributes());
    }

    /** One page of a query whose request lacks only the table. */
    QueryResponse query(QueryRequest.Builder request) {
        return client.query(request.tableName(name).build());
    }

    /** Every page of a query, each fetched when the one before is used up. */
    Stream<QueryResponse> pages(QueryRequest.Builder request) {
        return client.queryPaginator(request.tableName(name).build()).stream();
    }

    /**
     * Does all of these updates or none. Refused with the first item whose condition fails, and
     * with an empty one where somebody else wrote at the same time.
     */
    Outcome transact(List<Write> writes) {
        List<TransactWriteItem> items = writes.stream().map(this::item).toList();
        try {
            client.transactWriteItems(
                    TransactWriteItemsRequest.builder().transactItems(items).build());
            return new Outcome.Done(Item.of(Map.of()));
        } catch (TransactionCanceledException e) {
            return new Outcome.Refused(
                    e.cancellationReasons().stream()
                            .filter(CancellationReason::hasItem)
                            .findFirst()
                            .map(reason -> Item.of(reason.item()))
                            .orElseGet(() -> Item.of(Map.of())));
        }
    }

    private TransactWriteItem item(Write write) {
        Map<String, String> names = new HashMap<>(write.update.names());
        names.putAll(write.condition.names());
        Map<String, AttributeValue> values = new HashMap<>(write.update.values());
        values.putAll(write.condition.values());
        return TransactWriteItem.builder()
                .update(
                        Update.builder()
                                .tableName(name)
                                .key(write.key.attributes())
                                .updateExpression(write.update.text())
                                .conditionExpression(write.condition.text())
                                .expressionAttributeNames(names)
                                .expressionAttributeValues(values)
                                .returnValuesOnConditionCheckFailure(
                                        ReturnValuesOnConditionCheckFailure.ALL_OLD)
                                .build())
                .build();
    }

    /**
     * An update of one item, as a part of a transaction.
     *
     * @param key the item
     * @param update what changes
     * @param condition what must hold
     */
    record Write(Key key, Expression update, Expression condition) {}

    /** DynamoDB refuses an empty map of values. */
    private static @Nullable Map<String, AttributeValue> orNone(
            Map<String, AttributeValue> values) {
        return values.isEmpty() ? null : values;
    }

    private static Outcome attempt(Supplier<Map<String, AttributeValue>> write) {
        try {
            return new Outcome.Done(Item.of(write.get()));
        } catch (ConditionalCheckFailedException e) {
            return new Outcome.Refused(Item.of(e.hasItem() ? e.item() : Map.of()));
        }
    }
}
