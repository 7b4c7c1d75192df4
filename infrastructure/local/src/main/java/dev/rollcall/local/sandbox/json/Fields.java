package dev.rollcall.local.sandbox.json;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Writes the fields of one JSON object, leaving out what is absent. */
public final class Fields {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Writes the inside of an object. */
    @FunctionalInterface
    public interface Inside {
        void writeTo(Fields fields) throws IOException;
    }

    private final JsonGenerator json;

    public Fields(JsonGenerator json) {
        this.json = json;
    }

    public static String time(Instant when) {
        return TIME.format(when);
    }

    public Fields text(String name, String value) throws IOException {
        json.writeStringField(name, value);
        return this;
    }

    public Fields maybe(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
        return this;
    }

    public Fields time(String name, Instant when) throws IOException {
        return text(name, time(when));
    }

    public Fields number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
        return this;
    }

    public Fields flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
        return this;
    }

    public Fields nothing(String name) throws IOException {
        json.writeNullField(name);
        return this;
    }

    /** A plain false. */
    public Fields no(String name) throws IOException {
        return flag(name, false);
    }

    public Fields list(String name, String... values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
        return this;
    }

    public Fields object(String name, Inside inside) throws IOException {
        json.writeFieldName(name);
        return object(inside);
    }

    public Fields objects(String name, Iterable<Inside> insides) throws IOException {
        json.writeArrayFieldStart(name);
        for (Inside inside : insides) {
            object(inside);
        }
        json.writeEndArray();
        return this;
    }

    /** A field whose value is JSON already. */
    public Fields raw(String name, String value) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(value);
        return this;
    }

    /** An object that is not a field but stands by itself. */
    public Fields object(Inside inside) throws IOException {
        json.writeStartObject();
        inside.writeTo(this);
        json.writeEndObject();
        return this;
    }
}
