package dev.rollcall.aws.dynamodb;

import static java.util.Objects.requireNonNull;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One item, its attributes written and read by name. Not thread-safe while it is built. */
final class Item {
    static final String PK = "pk";
    static final String SK = "sk";
    static final String EXPIRES_AT = "expiresAt";
    static final String UNTIL = "until";

    /**
     * Always nine digits behind the second, so that texts compare like the times they stand for.
     */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    private final Map<String, AttributeValue> attributes;

    private Item(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    static Item at(Key key) {
        return new Item(new HashMap<>()).with(PK, key.pk()).with(SK, key.sk());
    }

    static Item of(Map<String, AttributeValue> attributes) {
        return new Item(attributes);
    }

    static AttributeValue value(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue value(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    static AttributeValue value(Instant time) {
        return value(TIME.format(time));
    }

    Item with(String name, String text) {
        attributes.put(name, value(text));
        return this;
    }

    Item with(String name, long number) {
        attributes.put(name, value(number));
        return this;
    }

    Item with(String name, byte[] bytes) {
        attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes)));
        return this;
    }

    Item with(String name, Instant time) {
        attributes.put(name, value(time));
        return this;
    }

    /** Texts by name. */
    Item with(String name, Map<String, String> texts) {
        Map<String, AttributeValue> values = new HashMap<>();
        texts.forEach((each, text) -> values.put(each, value(text)));
        attributes.put(name, AttributeValue.fromM(values));
        return this;
    }

    /** A set of texts; none at all when there is no text, since DynamoDB has no empty set. */
    Item with(String name, Collection<String> texts) {
        if (!texts.isEmpty()) {
            attributes.put(
                    name, AttributeValue.builder().ss(texts.stream().distinct().toList()).build());
        }
        return this;
    }

    /** Lets DynamoDB delete the item some time after this long; until then readers pass over it. */
    Item expiring(InstantSource clock, Duration kept) {
        return with(EXPIRES_AT, clock.instant().plus(kept).getEpochSecond());
    }

    /**
     * Lets the item count until a time, which its readers judge to the nanosecond, and DynamoDB
     * delete it when so much more time has passed, never sooner.
     */
    Item until(Instant end, Duration margin) {
        return with(UNTIL, end).with(EXPIRES_AT, end.plus(margin).getEpochSecond() + 1);
    }

    boolean hasExpired(InstantSource clock) {
        return has(EXPIRES_AT) && number(EXPIRES_AT) <= clock.instant().getEpochSecond();
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    String text(String name) {
        return requireNonNull(attribute(name).s(), name);
    }

    Optional<String> maybeText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    long number(String name) {
        return Long.parseLong(requireNonNull(attribute(name).n(), name));
    }

    Optional<Instant> maybeTime(String name) {
        return maybeText(name).map(Instant::parse);
    }

    Instant time(String name) {
        return Instant.parse(text(name));
    }

    byte[] bytes(String name) {
        return requireNonNull(attribute(name).b(), name).asByteArrayUnsafe();
    }

    Collection<String> texts(String name) {
        return has(name) ? attribute(name).ss() : List.of();
    }

    Map<String, String> map(String name) {
        Map<String, String> texts = new HashMap<>();
        attribute(name)
                .m()
                .forEach((each, value) -> texts.put(each, requireNonNull(value.s(), each)));
        return texts;
    }

    Key key() {
        return new Key(text(PK), text(SK));
    }

    Map<String, AttributeValue> attributes() {
        return attributes;
    }

    private AttributeValue attribute(String name) {
        return requireNonNull(attributes.get(name), name);
    }
}
