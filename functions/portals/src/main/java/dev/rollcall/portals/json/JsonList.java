package dev.rollcall.portals.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads an object that holds one list, element by element: no more than one element is in memory at
 * a time.
 *
 * @param list the name of the list
 * @param beside other names whose values are wanted; they may stand before or after the list
 * @param unread names inside the elements that nobody needs; they are passed over, whatever they
 *     hold
 * @param form in what form the list is looked for
 */
public record JsonList(String list, Set<String> beside, Set<String> unread, Form form) {

    /** A list that must be there, as an array with a name. */
    public JsonList(String list, Set<String> beside, Set<String> unread) {
        this(list, beside, unread, Form.NAMED);
    }

    /**
     * Hands over every element in order, then answers what stood beside the list, and something
     * under its own name too if it was there. Elements may have been handed over already when it
     * throws: the caller then forgets them.
     *
     * @throws BrokenJsonException when the list is missing, unless its form lets it, or is of
     *     another form, stands there twice, or when something follows the object
     * @throws IOException when it is no JSON or the stream breaks off
     */
    public Map<String, JsonNode> read(InputStream in, Consumer<Item> elements) throws IOException {
        try (JsonParser parser = JsonLimits.FACTORY.createParser(in)) {
            Map<String, JsonNode> found = root(parser, elements);
            require(found.containsKey(list) || form == Form.BARE_OR_MISSING, "no list");
            // also reads a packed stream to its end, where its checksum is
            require(parser.nextToken() == null, "something follows");
            return found;
        }
    }

    /** Reads one whole object, for small answers; empty when it is flawed. */
    public static Optional<Item> object(InputStream in) throws IOException {
        try (JsonParser parser = JsonLimits.FACTORY.createParser(in)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, "no object");
            Item item = ItemReader.read(parser, Set.of());
            require(parser.nextToken() == null, "something follows");
            return Optional.of(item).filter(read -> read.flaw().isEmpty());
        }
    }

    /** Reads an answer that is about one record, whole, but for what nobody needs. */
    public static Item one(InputStream in, Set<String> unread) throws IOException {
        try (JsonParser parser = JsonLimits.FACTORY.createParser(in)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, "no object");
            Item item = ItemReader.read(parser, unread);
            require(parser.nextToken() == null, "something follows");
            return item;
        }
    }

    private Map<String, JsonNode> root(JsonParser parser, Consumer<Item> elements)
            throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY && form == Form.BARE_OR_MISSING) {
            elements(parser, elements);
            return Map.of(list, NullNode.getInstance());
        }
        require(first == JsonToken.START_OBJECT, "no object");
        return members(parser, elements);
    }

    private Map<String, JsonNode> members(JsonParser parser, Consumer<Item> elements)
            throws IOException {
        Map<String, JsonNode> found = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (isMissing(name, parser.currentToken())) {
                continue;
            }
            if (name.equals(list) || beside.contains(name)) {
                require(!found.containsKey(name), "said twice");
                found.put(name, member(parser, name, elements));
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private JsonNode member(JsonParser parser, String name, Consumer<Item> elements)
            throws IOException {
        if (!name.equals(list)) {
            Item item = ItemReader.read(parser, Set.of());
            require(item.flaw().isEmpty(), "beyond limits");
            return item.value();
        }
        if (parser.currentToken() == JsonToken.START_OBJECT && form == Form.NAMED_OR_KEYED) {
            keyed(parser, elements);
        } else {
            require(parser.currentToken() == JsonToken.START_ARRAY, "no array");
            elements(parser, elements);
        }
        return NullNode.getInstance();
    }

    private void elements(JsonParser parser, Consumer<Item> elements) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.accept(ItemReader.read(parser, unread));
        }
    }

    private void keyed(JsonParser parser, Consumer<Item> elements) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            parser.nextToken();
            elements.accept(ItemReader.read(parser, unread));
        }
    }

    private boolean isMissing(String name, JsonToken value) {
        return form == Form.BARE_OR_MISSING && name.equals(list) && value == JsonToken.VALUE_NULL;
    }

    private static void require(boolean condition, String what) throws BrokenJsonException {
        if (!condition) {
            throw new BrokenJsonException(what);
        }
    }

    /** In what form a list is looked for. */
    public enum Form {
        NAMED,
        /** Or as an object, whose values are the elements. */
        NAMED_OR_KEYED,
        /** Or as an array that is the whole answer; that it is missing or null is said. */
        BARE_OR_MISSING
    }
}
