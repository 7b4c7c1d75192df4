package dev.rollcall.local.sandbox.classlink.api;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.classlink.record.Style;
import dev.rollcall.local.sandbox.http.Body;
import dev.rollcall.local.sandbox.json.BatchedJson;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Streams a page of records, or writes the one record that was asked for. A batch at a time is
 * written under the read lock and sent without it, so that a slow reader never keeps the district
 * from changing.
 *
 * @param request what was asked
 * @param style how to write it
 * @param rows which records
 */
record ListBody(RosterRequest request, Style style, PageRows rows) implements Body {
    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (BatchedJson batches = new BatchedJson(out)) {
            JsonGenerator json = batches.json();
            if (request.path().id().isPresent()) {
                writeOne(json);
                return;
            }
            open(json);
            json.writeStartArray();
            batches.rows(rows.size(), (from, to) -> writeBatch(json, from, to));
            json.writeEndArray();
            if (isWrapped()) {
                json.writeEndObject();
            }
        }
    }

    private void writeOne(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName(request.resource().type().word());
        writeBatch(json, 0, 1);
        json.writeEndObject();
    }

    private void open(JsonGenerator json) throws IOException {
        if (isWrapped()) {
            json.writeStartObject();
            if (request.has(Quirk.WARNING_BESIDE_DATA)) {
                new Fields(json).objects("statusInfoSet", ErrorBodies.warning());
            }
            json.writeFieldName(request.resource().type().collection());
        }
    }

    private boolean isWrapped() {
        return !request.has(Quirk.BARE_ARRAY);
    }

    private void writeBatch(JsonGenerator json, int from, int to) {
        request.tenant().data().read(() -> writeLocked(new Fields(json), from, to));
    }

    private int writeLocked(Fields fields, int from, int to) {
        try {
            for (int i = from; i < to; i++) {
                long key = rows.key(i);
                request.tenant().writer().write(fields, request.resource().type(), key, style);
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
