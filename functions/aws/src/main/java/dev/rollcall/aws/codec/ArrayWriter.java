package dev.rollcall.aws.codec;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Writes values by their place in nested JSON arrays: shorter than named values, and what is
 * written once per membership has to be short. Values are only ever added at an array's end, so
 * older readers pass over them and newer readers take them for absent. Read by {@link ArrayReader}.
 */
final class ArrayWriter {
    private final JsonGenerator json;

    ArrayWriter(JsonGenerator json) {
        this.json = json;
    }

    ArrayWriter begin() {
        try {
            json.writeStartArray();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ArrayWriter end() {
        try {
            json.writeEndArray();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ArrayWriter text(String value) {
        try {
            json.writeString(value);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value's text, or a null. */
    ArrayWriter maybe(Optional<?> value) {
        return value.isPresent() ? text(value.get().toString()) : absent();
    }

    /** An array of its own with something for each value. */
    <T> ArrayWriter each(Collection<T> values, BiConsumer<ArrayWriter, T> one) {
        begin();
        values.forEach(value -> one.accept(this, value));
        return end();
    }

    private ArrayWriter absent() {
        try {
            json.writeNull();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
