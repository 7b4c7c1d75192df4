package dev.rollcall.handlers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Trees of JSON: events as Lambda hands them over, and bodies as strangers send them. */
public final class Json {

    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 65_536;
    private static final int LONGEST_NUMBER = 32;

    private static final JsonMapper EVENTS = new JsonMapper();
    private static final JsonMapper STRICT =
            JsonMapper.builder(strictFactory())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Json() {}

    /** Reads an event that the platform vouches for. */
    public static JsonNode event(InputStream input) throws IOException {
        return EVENTS.readTree(input);
    }

    /** Writes a tree. */
    public static byte[] bytes(JsonNode node) {
        try {
            return EVENTS.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /**
     * Reads a body by the strict rules of W-10: one value, at most 32 levels, no key twice, bounded
     * texts and numbers. Empty when it is anything else.
     */
    public static Optional<JsonNode> strict(byte[] body) {
        try {
            JsonNode node = STRICT.readTree(body);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    private static JsonFactory strictFactory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxStringLength(LONGEST_TEXT)
                                .maxNameLength(LONGEST_TEXT)
                                .maxNumberLength(LONGEST_NUMBER)
                                .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
