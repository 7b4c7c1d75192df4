package dev.rollcall.portals.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.roster.plan.Quarantined;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one value within the limits. A value beyond them is passed over to its end, so that reading
 * can go on behind it, and is marked with a flaw; so is an object that says the same name twice.
 */
final class ItemReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Set<String> unread;
    private final Deque<String> path = new ArrayDeque<>();
    private int values;
    private @Nullable Flaw flaw;

    private ItemReader(JsonParser parser, Set<String> unread) {
        this.parser = parser;
        this.unread = unread;
    }

    /**
     * The value at the parser's current token; names in {@code unread} are passed over at any
     * depth.
     */
    static Item read(JsonParser parser, Set<String> unread) throws IOException {
        ItemReader reader = new ItemReader(parser, unread);
        JsonNode value = reader.value(parser.currentToken());
        return new Item(value, Optional.ofNullable(reader.flaw));
    }

    private JsonNode value(JsonToken token) throws IOException {
        boolean isTooDeep = token.isStructStart() && path.size() >= JsonLimits.DEEPEST;
        if (++values > JsonLimits.MOST_VALUES || isTooDeep) {
            parser.skipChildren();
            return flawed(Quarantined.Code.TOO_LARGE);
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text(JsonLimits.LONGEST_TEXT);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> text(JsonLimits.LONGEST_NUMBER);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new BrokenJsonException("a value is missing");
        };
    }

    private JsonNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (unread.contains(name)) {
                parser.skipChildren();
            } else {
                add(object, name, token);
            }
        }
        return object;
    }

    private void add(ObjectNode object, String name, JsonToken token) throws IOException {
        path.addLast(name);
        if (object.replace(name, value(token)) != null) {
            flawed(Quarantined.Code.WRONG_TYPE);
        }
        path.removeLast();
    }

    private JsonNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        path.addLast("");
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            JsonNode element = value(token);
            if (flaw == null) {
                array.add(element);
            }
        }
        path.removeLast();
        return array;
    }

    private JsonNode text(int longest) throws IOException {
        return parser.getTextLength() > longest
                ? flawed(Quarantined.Code.TOO_LARGE)
                : NODES.textNode(parser.getText());
    }

    private JsonNode flawed(Quarantined.Code code) {
        if (flaw == null) {
            flaw = new Flaw(code, Paths.of(path));
        }
        return NODES.nullNode();
    }
}
