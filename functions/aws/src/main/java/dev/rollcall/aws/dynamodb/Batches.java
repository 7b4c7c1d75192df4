package dev.rollcall.aws.dynamodb;

import dev.rollcall.sync.run.Pause;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Many items of a table at once, several requests side by side. What DynamoDB leaves undone because
 * it is throttled is asked for again, later and later, and given up after {@link #ATTEMPTS} (F-19).
 * Thread-safe.
 */
final class Batches {
    private static final int WRITES = 25;
    private static final int READS = 100;
    private static final int ATTEMPTS = 10;
    private static final Duration FIRST_WAIT = Duration.ofMillis(25);

    private final DynamoDbClient client;
    private final Pause pause;

    Batches(DynamoDbClient client, Pause pause) {
        this.client = client;
        this.pause = pause;
    }

    /** Puts every item, whatever was there; no two may have one key. */
    void put(Table table, List<Item> items) {
        List<WriteRequest> writes =
                items.stream()
                        .map(item -> PutRequest.builder().item(item.attributes()).build())
                        .map(put -> WriteRequest.builder().putRequest(put).build())
                        .toList();
        SideBySide.each(split(writes, WRITES), part -> write(table, part));
    }

    /** The items under these keys, by strongly consistent reads; no two keys may be equal. */
    List<Item> get(Table table, Collection<Key> keys) {
        return get(table, keys, KeysAndAttributes.builder());
    }

    /** Some attributes of the items under these keys. */
    List<Item> get(Table table, Collection<Key> keys, Expression projection) {
        return get(
                table,
                keys,
                KeysAndAttributes.builder()
                        .projectionExpression(projection.text())
                        .expressionAttributeNames(projection.names()));
    }

    private List<Item> get(
            Table table, Collection<Key> keys, KeysAndAttributes.Builder attributes) {
        KeysAndAttributes what = attributes.consistentRead(true).build();
        List<Item> found = Collections.synchronizedList(new ArrayList<>(keys.size()));
        List<Map<String, AttributeValue>> all = keys.stream().map(Key::attributes).toList();
        SideBySide.each(
                split(all, READS), part -> read(table, what.toBuilder().keys(part).build(), found));
        return List.copyOf(found);
    }

    private void write(Table table, List<WriteRequest> part) {
        Map<String, List<WriteRequest>> left = Map.of(table.name(), part);
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            waitBefore(attempt);
            left =
                    client.batchWriteItem(
                                    BatchWriteItemRequest.builder().requestItems(left).build())
                            .unprocessedItems();
        }
    }

    private void read(Table table, KeysAndAttributes part, List<Item> found) {
        Map<String, KeysAndAttributes> left = Map.of(table.name(), part);
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            waitBefore(attempt);
            BatchGetItemResponse answer =
                    client.batchGetItem(BatchGetItemRequest.builder().requestItems(left).build());
            answer.responses().values().forEach(rows -> rows.forEach(r -> found.add(Item.of(r))));
            left = answer.unprocessedKeys();
        }
    }

    private void waitBefore(int attempt) {
        if (attempt == ATTEMPTS) {
            throw new StoreThrottled();
        }
        if (attempt > 0) {
            pause.rest(FIRST_WAIT.multipliedBy(1L << (attempt - 1)));
        }
    }

    private static <T> List<List<T>> split(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return parts;
    }

    /** Thrown when DynamoDB left work undone as often as it is asked. */
    static final class StoreThrottled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoreThrottled() {
            super("the store is throttled");
        }
    }
}
