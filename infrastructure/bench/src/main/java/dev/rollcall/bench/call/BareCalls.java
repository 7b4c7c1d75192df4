package dev.rollcall.bench.call;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
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
 * another, word by word but for keys of each round's own where it writes. What stood under the
 * first keys stands under those too, so that conditions hold and the store does the same work.
 */
final class BareCalls {
    private static final String KEY = "pk";

    private final DynamoDbClient store;
    private final SqsClient queues;
    private final List<SdkRequest> requests;

    BareCalls(DynamoDbClient store, SqsClient queues, List<SdkRequest> requests) {
        this.store = store;
        this.queues = queues;
        this.requests = requests;
    }

    /** Puts what stood there before under the keys of each round. */
    void prepare(List<PutItemRequest> before, int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (PutItemRequest put : before) {
                store.putItem(own(put, round));
            }
        }
    }

    /** Says everything once. */
    void run(int round) {
        requests.forEach(request -> say(request, round));
    }

    private void say(SdkRequest request, int round) {
        switch (request) {
            case GetItemRequest get -> store.getItem(get);
            case QueryRequest query -> store.query(query);
            case BatchGetItemRequest get -> store.batchGetItem(get);
            case PutItemRequest put -> store.putItem(own(put, round));
            case UpdateItemRequest update -> store.updateItem(own(update, round));
            case DeleteItemRequest delete -> store.deleteItem(own(delete, round));
            case SendMessageRequest send -> queues.sendMessage(own(send, round));
            default -> throw new IllegalStateException("not a call known here: " + request);
        }
    }

    private static PutItemRequest own(PutItemRequest put, int round) {
        return put.toBuilder().item(own(put.item(), round)).build();
    }

    private static UpdateItemRequest own(UpdateItemRequest update, int round) {
        return update.toBuilder().key(own(update.key(), round)).build();
    }

    private static DeleteItemRequest own(DeleteItemRequest delete, int round) {
        return delete.toBuilder().key(own(delete.key(), round)).build();
    }

    private static SendMessageRequest own(SendMessageRequest send, int round) {
        return send.messageDeduplicationId() == null
                ? send
                : send.toBuilder()
                        .messageGroupId(own(send.messageGroupId(), round))
                        .messageDeduplicationId(own(send.messageDeduplicationId(), round))
                        .build();
    }

    private static Map<String, AttributeValue> own(Map<String, AttributeValue> item, int round) {
        Map<String, AttributeValue> other = new HashMap<>(item);
        other.computeIfPresent(KEY, (name, value) -> AttributeValue.fromS(own(value.s(), round)));
        return other;
    }

    private static String own(String key, int round) {
        return key + "~" + round;
    }
}
