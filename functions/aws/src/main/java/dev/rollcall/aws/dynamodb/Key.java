package dev.rollcall.aws.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** An item's place in its table. */
record Key(String pk, String sk) {
    Map<String, AttributeValue> attributes() {
        return Map.of(Item.PK, Item.value(pk), Item.SK, Item.value(sk));
    }

    /**
     * A number from 0 on with leading zeros, so that texts compare like the numbers they stand for.
     * By hand, because the JDK's formats load some 60 classes of locales at a function's start.
     */
    static String digits(long number, int count) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, count - text.length())) + text;
    }
}
