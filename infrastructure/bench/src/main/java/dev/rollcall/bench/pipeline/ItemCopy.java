package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.pipeline.Backend.Written;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.IntStream;

/** The same items by the same kind of call, with no logic: batches of 25, five side by side. */
final class ItemCopy {
    private static final int BATCH = 25;
    private static final int WIDTH = 5;
    private static final String TARGET = "copy";

    /** A scan answers in the order of keys, which no run writes in and the store likes best. */
    private static final long ORDER = 5;

    private final DynamoDbClient client;

    ItemCopy(DynamoDbClient client) {
        this.client = client;
    }

    /**
     * Writes all items of these tables again, each into one with the same keys and indexes.
     *
     * @param runId only those that this run stored, where there is one
     */
    Written of(List<String> tables, Optional<String> runId) {
        return tables.stream()
                .map(table -> of(table, runId))
                .reduce(Written.NOTHING, Written::plus);
    }

    private Written of(String table, Optional<String> runId) {
        List<WriteRequest> items = new ArrayList<>(items(table, runId));
        Collections.shuffle(items, new Random(ORDER));
        Queue<List<WriteRequest>> batches = batches(items);
        create(client.describeTable(describe -> describe.tableName(table)).table());
        DoubleAdder units = new DoubleAdder();
        double seconds = Stopwatch.seconds(() -> write(batches, units));
        client.deleteTable(delete -> delete.tableName(TARGET));
        return new Written(seconds, units.sum());
    }

    private void create(TableDescription like) {
        client.createTable(create ->
                create.tableName(TARGET)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(like.attributeDefinitions())
                        .keySchema(like.keySchema())
                        .globalSecondaryIndexes(indexes(like)));
    }

    /** The SDK tells no indexes from an empty list of them; the service does. */
    private static @Nullable List<GlobalSecondaryIndex> indexes(TableDescription like) {
        return like.hasGlobalSecondaryIndexes()
                ? like.globalSecondaryIndexes().stream().map(ItemCopy::index).toList()
                : null;
    }

    private static GlobalSecondaryIndex index(GlobalSecondaryIndexDescription like) {
        return GlobalSecondaryIndex.builder()
                .indexName(like.indexName())
                .keySchema(like.keySchema())
                .projection(like.projection())
                .build();
    }

    private List<WriteRequest> items(String table, Optional<String> runId) {
        ScanRequest.Builder scan = ScanRequest.builder().tableName(table);
        runId.ifPresent(id ->
                scan.filterExpression("#run = :run")
                        .expressionAttributeNames(Map.of("#run", "run"))
                        .expressionAttributeValues(Map.of(":run", AttributeValue.fromS(id))));
        return client.scanPaginator(scan.build()).items().stream()
                .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .toList();
    }

    private static Queue<List<WriteRequest>> batches(List<WriteRequest> writes) {
        Queue<List<WriteRequest>> batches = new ConcurrentLinkedQueue<>();
        for (int from = 0; from < writes.size(); from += BATCH) {
            batches.add(writes.subList(from, Math.min(from + BATCH, writes.size())));
        }
        return batches;
    }

    private void write(Queue<List<WriteRequest>> batches, DoubleAdder units) {
        try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, WIDTH).forEach(lane -> lanes.execute(() -> drain(batches, units)));
        }
    }

    private void drain(Queue<List<WriteRequest>> batches, DoubleAdder units) {
        for (var batch = batches.poll(); batch != null; batch = batches.poll()) {
            List<WriteRequest> puts = batch;
            client
                    .batchWriteItem(write ->
                            write.requestItems(Map.of(TARGET, puts))
                                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                    .consumedCapacity()
                    .stream()
                    .map(ConsumedCapacity::capacityUnits)
                    .forEach(units::add);
        }
    }
}
