package dev.rollcall.aws.sqs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts and whole numbers of one JSON object, token by token: the functions behind queues start
 * without a snapshot, where a tree of JSON would bring some 400 classes along. Not thread-safe
 * while it is built.
 */
final class FlatObject {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Reads one object and nothing else; values of any other sort are passed over. */
    static Optional<FlatObject> read(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            FlatObject read = new FlatObject();
            boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
            while (isObject && json.nextToken() == JsonToken.FIELD_NAME) {
                read.take(json);
            }
            return isObject && json.nextToken() == null ? Optional.of(read) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private void take(JsonParser json) throws IOException {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING) {
            values.put(name, json.getText());
        } else if (value == JsonToken.VALUE_NUMBER_INT && json.getNumberType() == NumberType.INT) {
            values.put(name, json.getIntValue());
        } else {
            json.skipChildren();
        }
    }

    FlatObject with(String name, String text) {
        values.put(name, text);
        return this;
    }

    FlatObject with(String name, int number) {
        values.put(name, number);
        return this;
    }

    /** A text that is not empty. */
    Optional<String> text(String name) {
        return values.get(name) instanceof String text && !text.isEmpty()
                ? Optional.of(text)
                : Optional.empty();
    }

    /** A whole number from 0 on. */
    Optional<Integer> number(String name) {
        return values.get(name) instanceof Integer number && number >= 0
                ? Optional.of(number)
                : Optional.empty();
    }

    /** Writes the object, its values in the order in which they were given. */
    String write() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, Object> value : values.entrySet()) {
                json.writeFieldName(value.getKey());
                write(json, value.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }
}
