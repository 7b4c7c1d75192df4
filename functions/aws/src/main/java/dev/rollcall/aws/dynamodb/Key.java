package dev.rollcall.aws.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** An item's place in its table. */
record Key(String pk, String sk) {
    Map<String, AttributeValue> attributes() {
        return Map.of(Item.PK, Item.value(pk), Item.SK, Item.value(sk));
    }
}
