package dev.rollcall.aws.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * Bytes of any length under one key, in parts that fit an item. The first part says how many there
 * are and is written last, so bytes are there whole or not at all; every part names the whole it
 * belongs to, so that parts left over from something longer are passed over. Thread-safe.
 */
final class Blobs {
    /** DynamoDB's limit is 400 kB; the rest is room for keys. */
    static final int PART = 350_000;

    private static final String BYTES = "b";
    private static final String WHOLE = "whole";
    private static final String PARTS = "parts";

    private final Table table;
    private final InstantSource clock;

    Blobs(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Stores bytes, replacing what is under the key; they are passed over after this long. */
    void put(Key key, byte[] bytes, Duration kept) {
        int parts = Math.max(1, Math.ceilDiv(bytes.length, PART));
        long whole = checksum(bytes);
        List<Item> items =
                IntStream.range(0, parts)
                        .mapToObj(part -> part(key, bytes, part).with(WHOLE, whole))
                        .map(item -> item.with(PARTS, parts).expiring(clock, kept))
                        .toList();
        SideBySide.each(items.subList(1, parts), table::put);
        table.put(items.getFirst());
    }

    /**
     * The bytes under the key; empty when there are none, or not whole, or when they have expired.
     */
    Optional<byte[]> get(Key key) {
        List<Item> stored = stored(key);
        if (stored.isEmpty() || stored.getFirst().hasExpired(clock)) {
            return Optional.empty();
        }
        Item first = stored.getFirst();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        stored.stream()
                .limit(first.number(PARTS))
                .filter(part -> part.number(WHOLE) == first.number(WHOLE))
                .forEach(part -> bytes.writeBytes(part.bytes(BYTES)));
        return Optional.of(bytes.toByteArray()).filter(all -> checksum(all) == first.number(WHOLE));
    }

    private List<Item> stored(Key key) {
        Expression parts =
                Expression.of("#pk = :pk AND begins_with(#sk, :prefix)")
                        .with("pk", key.pk())
                        .with("prefix", key.sk() + "#");
        return table.pages(
                        QueryRequest.builder()
                                .consistentRead(true)
                                .keyConditionExpression(parts.text())
                                .expressionAttributeNames(parts.names())
                                .expressionAttributeValues(parts.values()))
                .flatMap(page -> page.items().stream())
                .map(Item::of)
                .toList();
    }

    private static Item part(Key key, byte[] bytes, int part) {
        int from = part * PART;
        byte[] some = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART));
        return Item.at(new Key(key.pk(), key.sk() + "#" + Key.digits(part, 4))).with(BYTES, some);
    }

    private static long checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }
}
