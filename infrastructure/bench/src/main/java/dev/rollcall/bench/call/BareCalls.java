package dev.rollcall.bench.call;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The service calls of a function without the function: what was heard is said again, one after
 * another, with keys of its own where it writes.
 */
final class BareCalls {
    private static final String KEY = "pk";

    private final DynamoDbClient store;
    private final SqsClient queues;
    private final List<SdkRequest> requests;
    private int round;

    BareCalls(DynamoDbClient store, SqsClient queues, List<SdkRequest> requests) {
        this.store = store;
        this.queues = queues;
        this.requests = requests;
    }

    void run() {
        round++;
        requests.forEach(this::say);
    }

    private void say(SdkRequest request) {
        switch (request) {
            case GetItemRequest get -> store.getItem(get);
            case QueryRequest query -> store.query(query);
            case BatchGetItemRequest get -> store.batchGetItem(get);
            case PutItemRequest put -> store.putItem(own(put));
            case UpdateItemRequest update -> update(update);
            case DeleteItemRequest delete -> delete(delete);
            case SendMessageRequest send -> queues.sendMessage(own(send));
            default -> throw new IllegalStateException("not a call known here: " + request);
        }
    }

    private PutItemRequest own(PutItemRequest put) {
        return PutItemRequest.builder().tableName(put.tableName()).item(own(put.item())).build();
    }

    /** A condition that does not hold of the own key costs the store the same. */
    private void update(UpdateItemRequest update) {
        try {
            store.updateItem(update.toBuilder().key(own(update.key())).build());
        } catch (ConditionalCheckFailedException refused) {
            return;
        }
    }

    private void delete(DeleteItemRequest delete) {
        store.deleteItem(one -> one.tableName(delete.tableName()).key(own(delete.key())));
    }

    private SendMessageRequest own(SendMessageRequest send) {
        return send.messageDeduplicationId() == null
                ? send
                : send.toBuilder()
                        .messageGroupId("bare")
                        .messageDeduplicationId("bare-" + round)
                        .build();
    }

    private Map<String, AttributeValue> own(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> other = new HashMap<>(item);
        other.computeIfPresent(KEY, (name, value) -> AttributeValue.fromS(value.s() + "~" + round));
        return other;
    }
}
