package dev.rollcall.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * DynamoDB as it is while a sync uses up what there is: whatever a sync writes to is throttled for
 * writes and for reads of many, and what only a sync uses is throttled altogether. Nothing is until
 * it is told to begin.
 */
final class ThrottledTables implements Wire.Watch {
    private static final Set<String> POINT_READS = Set.of("GetItem", "BatchGetItem");
    private static final byte[] THROTTLED =
            ("{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\","
                            + "\"message\":\"throttled\"}")
                    .getBytes(UTF_8);

    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicInteger throttled = new AtomicInteger();

    void begin() {
        begun.set(true);
    }

    void end() {
        begun.set(false);
    }

    /** How many requests were refused. */
    int throttled() {
        return throttled.get();
    }

    @Override
    public Optional<byte[]> refusal(String operation, JsonNode request) {
        if (!begun.get() || !isThrottled(operation, tables(request))) {
            return Optional.empty();
        }
        throttled.incrementAndGet();
        return Optional.of(THROTTLED);
    }

    private static boolean isThrottled(String operation, String tables) {
        return tables.contains("RunTable")
                || (!tables.contains("SignInTable") && !POINT_READS.contains(operation));
    }

    private static String tables(JsonNode request) {
        StringBuilder tables =
                new StringBuilder(String.join(",", request.findValuesAsText("TableName")));
        request.path("RequestItems").fieldNames().forEachRemaining(tables::append);
        return tables.toString();
    }
}
