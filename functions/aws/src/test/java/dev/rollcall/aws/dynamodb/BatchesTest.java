package dev.rollcall.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import dev.rollcall.aws.dynamodb.Batches.StoreThrottled;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** F-19: what a throttled DynamoDB leaves undone. */
final class BatchesTest {
    private final List<Duration> rests = new ArrayList<>();

    @Test
    void asksAgainForWhatWasLeftUndoneUntilAllIsDone() {
        Throttled client = new Throttled(7);
        Batches batches = new Batches(client, this::rest);

        batches.put(new Table(client, "table"), items(24));

        assertThat(client.done).hasSize(24);
        assertThat(rests)
                .containsExactly(
                        Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100));
    }

    @Test
    void findsEveryItemWhenReadsAreThrottled() {
        Throttled client = new Throttled(30);
        Batches batches = new Batches(client, this::rest);

        List<Item> found = batches.get(new Table(client, "table"), keys(250));

        assertThat(found).extracting(Item::key).containsExactlyInAnyOrderElementsOf(keys(250));
    }

    @Test
    void givesUpWhenNothingIsEverDone() {
        Throttled client = new Throttled(0);
        Batches batches = new Batches(client, this::rest);

        assertThatThrownBy(() -> batches.put(new Table(client, "table"), items(3)))
                .isInstanceOf(StoreThrottled.class);
        assertThat(rests).hasSize(9);
    }

    private synchronized void rest(Duration duration) {
        rests.add(duration);
    }

    private static List<Key> keys(int number) {
        return IntStream.range(0, number).mapToObj(n -> new Key("pk", "sk" + n)).toList();
    }

    private static List<Item> items(int number) {
        return keys(number).stream().map(Item::at).toList();
    }

    /** Does only the first few things of each request. */
    private static final class Throttled implements DynamoDbClient {
        private final Set<Key> done = new HashSet<>();
        private final int each;

        Throttled(int each) {
            this.each = each;
        }

        @Override
        public synchronized BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            List<WriteRequest> writes = requireNonNull(request.requestItems().get("table"));
            int some = Math.min(each, writes.size());
            writes.subList(0, some)
                    .forEach(write -> done.add(Item.of(write.putRequest().item()).key()));
            return BatchWriteItemResponse.builder()
                    .unprocessedItems(
                            some == writes.size()
                                    ? Map.of()
                                    : Map.of("table", writes.subList(some, writes.size())))
                    .build();
        }

        @Override
        public synchronized BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            KeysAndAttributes wanted = requireNonNull(request.requestItems().get("table"));
            List<Map<String, AttributeValue>> keys = wanted.keys();
            int some = Math.min(each, keys.size());
            return BatchGetItemResponse.builder()
                    .responses(Map.of("table", keys.subList(0, some)))
                    .unprocessedKeys(
                            some == keys.size()
                                    ? Map.of()
                                    : Map.of(
                                            "table",
                                            wanted.toBuilder()
                                                    .keys(keys.subList(some, keys.size()))
                                                    .build()))
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
