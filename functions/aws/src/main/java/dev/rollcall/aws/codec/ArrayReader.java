package dev.rollcall.aws.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what {@link ArrayWriter} wrote, value by value. */
final class ArrayReader {
    private final JsonParser json;
    private @Nullable JsonToken peeked;

    ArrayReader(JsonParser json) {
        this.json = json;
    }

    ArrayReader begin() {
        require(next() == JsonToken.START_ARRAY);
        return this;
    }

    /** Passes over what a newer writer may have added, and the array's end. */
    void end() {
        while (next() != JsonToken.END_ARRAY) {
            skip();
        }
    }

    String text() {
        require(next() == JsonToken.VALUE_STRING);
        return value();
    }

    /** A text; empty for a null and at the array's end. */
    Optional<String> maybe() {
        if (peek() == JsonToken.END_ARRAY || peek() == JsonToken.VALUE_NULL) {
            if (peek() == JsonToken.VALUE_NULL) {
                next();
            }
            return Optional.empty();
        }
        return Optional.of(text());
    }

    /** An array of its own, read by one call for each value. */
    <T> List<T> each(Function<ArrayReader, T> one) {
        List<T> values = new ArrayList<>();
        begin();
        while (peek() != JsonToken.END_ARRAY) {
            values.add(one.apply(this));
        }
        end();
        return values;
    }

    private JsonToken peek() {
        JsonToken token = peeked == null ? advance() : peeked;
        peeked = token;
        return token;
    }

    private JsonToken next() {
        JsonToken token = peek();
        peeked = null;
        return token;
    }

    private JsonToken advance() {
        try {
            JsonToken token = json.nextToken();
            require(token != null);
            return token;
        } catch (IOException e) {
            throw broken();
        }
    }

    private String value() {
        try {
            return json.getText();
        } catch (IOException e) {
            throw broken();
        }
    }

    private void skip() {
        try {
            json.skipChildren();
        } catch (IOException e) {
            throw broken();
        }
    }

    private static void require(boolean asWritten) {
        if (!asWritten) {
            throw broken();
        }
    }

    /** Without a cause, which would quote what is stored (M-10). */
    private static IllegalStateException broken() {
        return new IllegalStateException("stored array is not of the form it was written in");
    }
}
