package dev.rollcall.local.sandbox.clever.api;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.clever.portal.Link;
import dev.rollcall.local.sandbox.clever.record.ApiVersion;
import dev.rollcall.local.sandbox.clever.record.Collection;
import dev.rollcall.local.sandbox.clever.record.Dialect;
import dev.rollcall.local.sandbox.district.RecordRef;
import dev.rollcall.local.sandbox.http.Body;
import dev.rollcall.local.sandbox.json.BatchedJson;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Streams a page of records. A batch at a time is written under the read lock and sent without it,
 * so that a slow reader never keeps the district from changing.
 *
 * @param district whose records
 * @param version how to write them
 * @param refs which ones; those no longer shown when their turn comes are left out
 * @param links come last
 */
record ListBody(CleverDistrict district, ApiVersion version, List<RecordRef> refs, List<Link> links)
        implements Body {
    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (BatchedJson batches = new BatchedJson(out)) {
            JsonGenerator json = batches.json();
            json.writeStartObject();
            json.writeArrayFieldStart("data");
            batches.rows(refs.size(), (from, to) -> writeBatch(json, refs.subList(from, to)));
            json.writeEndArray();
            Link.write(new Fields(json), links);
            json.writeEndObject();
        }
    }

    private void writeBatch(JsonGenerator json, List<RecordRef> batch) {
        district.data()
                .read(() -> {
                    batch.stream().filter(this::isShown).forEach(ref -> write(json, ref));
                    return batch.size();
                });
    }

    private void write(JsonGenerator json, RecordRef ref) {
        try {
            json.writeStartObject();
            json.writeFieldName("data");
            district.writer().write(json, ref, new Dialect(version, Dialect.Place.DATA));
            json.writeStringField("uri", uri(ref));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String uri(RecordRef ref) {
        String collection = Collection.of(ref.kind()).word();
        return "/" + version.word() + "/" + collection + "/" + district.ids().of(ref);
    }

    private boolean isShown(RecordRef ref) {
        return district.data().shown().includes(ref.kind(), ref.row());
    }
}
