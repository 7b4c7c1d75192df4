package dev.rollcall.local.sandbox.clever.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.local.sandbox.clever.record.ApiVersion;
import dev.rollcall.local.sandbox.clever.record.Dialect;
import dev.rollcall.local.sandbox.clever.record.RecordWriter;
import dev.rollcall.local.sandbox.district.RecordRef;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** How a record looks at one moment, in the words of every version of the feed. */
record Snapshot(Map<ApiVersion, String> json) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Snapshot of(RecordWriter writer, RecordRef ref) {
        Map<ApiVersion, String> json = new EnumMap<>(ApiVersion.class);
        for (ApiVersion version : ApiVersion.values()) {
            json.put(version, text(writer, ref, new Dialect(version, Dialect.Place.EVENT)));
        }
        return new Snapshot(json);
    }

    /** The data of an event about this record as it is now, with nothing to compare it to. */
    Map<ApiVersion, String> alone() {
        Map<ApiVersion, String> data = new EnumMap<>(ApiVersion.class);
        json.forEach((version, text) -> data.put(version, "{\"object\":" + text + "}"));
        return data;
    }

    /** The data of an event about the change since then; versions that see none are missing. */
    Map<ApiVersion, String> since(Snapshot before) {
        Map<ApiVersion, String> data = new EnumMap<>(ApiVersion.class);
        json.forEach((version, text) -> {
            ObjectNode previous = PreviousAttributes.of(before.tree(version), tree(version));
            if (!previous.isEmpty()) {
                data.put(
                        version,
                        "{\"object\":" + text + ",\"previous_attributes\":" + previous + "}");
            }
        });
        return data;
    }

    private ObjectNode tree(ApiVersion version) {
        try {
            return JSON.readValue(json.get(version), ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(RecordWriter writer, RecordRef ref, Dialect dialect) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writer.write(json, ref, dialect);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
