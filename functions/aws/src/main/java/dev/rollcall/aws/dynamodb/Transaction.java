package dev.rollcall.aws.dynamodb;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes that are done together or not at all. The client gives each call a token of its own, by
 * which DynamoDB knows a repeated request again. Not thread-safe.
 */
final class Transaction {
    private static final String CONDITION = "ConditionalCheckFailed";
    private static final String CONFLICT = "TransactionConflict";

    private final DynamoDbClient client;
    private final String table;
    private final List<TransactWriteItem> writes = new ArrayList<>();

    Transaction(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Adds a write, and answers its number. */
    int put(Item item) {
        return add(
                TransactWriteItem.builder()
                        .put(Put.builder().tableName(table).item(item.attributes()).build()));
    }

    /** Adds a conditional write, and answers its number. */
    int put(Item item, Expression condition) {
        Put put =
                Put.builder()
                        .tableName(table)
                        .item(item.attributes())
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(orNone(condition.values()))
                        .build();
        return add(TransactWriteItem.builder().put(put));
    }

    /** Adds a removal, and answers its number. */
    int delete(Key key) {
        return add(
                TransactWriteItem.builder()
                        .delete(Delete.builder().tableName(table).key(key.attributes()).build()));
    }

    /** Adds a conditional removal, and answers its number. */
    int delete(Key key, Expression condition) {
        Delete delete =
                Delete.builder()
                        .tableName(table)
                        .key(key.attributes())
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(orNone(condition.values()))
                        .build();
        return add(TransactWriteItem.builder().delete(delete));
    }

    /** Writes everything, and answers what kept it from being written. */
    Result commit() {
        try {
            client.transactWriteItems(
                    TransactWriteItemsRequest.builder().transactItems(writes).build());
            return new Result(List.of(), List.of());
        } catch (TransactionCanceledException e) {
            Result result =
                    new Result(
                            numbers(e.cancellationReasons(), CONDITION),
                            numbers(e.cancellationReasons(), CONFLICT));
            if (result.isDone()) {
                throw e;
            }
            return result;
        }
    }

    private static List<Integer> numbers(List<CancellationReason> reasons, String code) {
        return IntStream.range(0, reasons.size())
                .filter(i -> code.equals(reasons.get(i).code()))
                .boxed()
                .toList();
    }

    private int add(TransactWriteItem.Builder write) {
        writes.add(write.build());
        return writes.size() - 1;
    }

    /** DynamoDB refuses an empty map of values. */
    private static @Nullable Map<String, AttributeValue> orNone(
            Map<String, AttributeValue> values) {
        return values.isEmpty() ? null : values;
    }

    /**
     * What came of it; done when nothing kept it from being written.
     *
     * @param refused numbers of the writes whose condition did not hold
     * @param contended numbers of the writes another transaction was at
     */
    record Result(List<Integer> refused, List<Integer> contended) {
        boolean isDone() {
            return refused.isEmpty() && contended.isEmpty();
        }
    }
}
