package dev.rollcall.bench.call;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stood where a piece of work wrote, before it wrote there for the first time. Thread-safe.
 */
final class Before {
    private static final Set<String> KEY = Set.of("pk", "sk");

    private final DynamoDbClient store;
    private final Set<Place> seen = new HashSet<>();
    private final List<PutItemRequest> items = new ArrayList<>();

    Before(DynamoDbClient store) {
        this.store = store;
    }

    /** A request is about to be sent. */
    synchronized void look(SdkRequest request) {
        switch (request) {
            case PutItemRequest put -> look(Place.of(put.tableName(), put.item()));
            case UpdateItemRequest update -> look(Place.of(update.tableName(), update.key()));
            case DeleteItemRequest delete -> look(Place.of(delete.tableName(), delete.key()));
            default -> {}
        }
    }

    private void look(Place place) {
        if (seen.add(place)) {
            var item = store.getItem(get -> get.tableName(place.table).key(place.key)).item();
            if (!item.isEmpty()) {
                items.add(PutItemRequest.builder().tableName(place.table).item(item).build());
            }
        }
    }

    /** Requests that put everything there again. */
    synchronized List<PutItemRequest> items() {
        return List.copyOf(items);
    }

    private record Place(String table, Map<String, AttributeValue> key) {
        static Place of(String table, Map<String, AttributeValue> item) {
            Map<String, AttributeValue> key = new HashMap<>(item);
            key.keySet().retainAll(KEY);
            return new Place(table, key);
        }
    }
}
