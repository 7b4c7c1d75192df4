package dev.rollcall.aws.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A condition or update with the values it names as {@code :name}. An attribute is written {@code
 * #name}, so that none can be taken for one of DynamoDB's several hundred reserved words.
 */
record Expression(String text, Map<String, AttributeValue> values) {
    private static final Pattern NAME = Pattern.compile("#(\\w+)");

    /** Holds while nothing is stored under the key. */
    static final Expression ABSENT = of("attribute_not_exists(#pk)");

    /** Holds while something is stored under the key. */
    static final Expression PRESENT = of("attribute_exists(#pk)");

    static Expression of(String text) {
        return new Expression(text, Map.of());
    }

    /** Holds while nobody with a greater fencing number wrote the item (I-5). */
    static Expression notFencedOff(long generation) {
        return of("attribute_not_exists(#gen) OR #gen <= :gen").with("gen", generation);
    }

    Expression with(String name, String value) {
        return with(name, Item.value(value));
    }

    Expression with(String name, long value) {
        return with(name, Item.value(value));
    }

    Expression with(String name, Instant value) {
        return with(name, Item.value(value));
    }

    Expression with(String name, AttributeValue value) {
        Map<String, AttributeValue> more = new HashMap<>(values);
        more.put(":" + name, value);
        return new Expression(text, more);
    }

    /** Holds where both do. */
    Expression and(Expression other) {
        Map<String, AttributeValue> both = new HashMap<>(values);
        both.putAll(other.values);
        return new Expression("(" + text + ") AND (" + other.text + ")", both);
    }

    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        NAME.matcher(text).results().forEach(name -> names.put(name.group(), name.group(1)));
        return names;
    }
}
