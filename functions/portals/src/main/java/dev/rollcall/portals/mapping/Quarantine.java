package dev.rollcall.portals.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Flaw;
import dev.rollcall.portals.json.Ids;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Quarantined;

/** Puts a record that cannot be read aside, as far as it was read. */
public final class Quarantine {

    /** In plain ASCII, so that it can be cut anywhere and holds nothing a store could refuse. */
    private static final ObjectWriter WRITER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build().writer();

    private Quarantine() {}

    /** The record under its own id. */
    public static Quarantined of(Kind kind, JsonNode record, Ids ids, Flaw flaw) {
        return of(kind, id(record, ids), record, flaw);
    }

    /** The record under another one's id. */
    public static Quarantined of(Kind kind, String id, JsonNode record, Flaw flaw) {
        return new Quarantined(kind, id, flaw.code(), flaw.path(), body(record));
    }

    private static String id(JsonNode record, Ids ids) {
        try {
            return Fields.of(record, ids).id();
        } catch (UnreadableRecordException e) {
            return "";
        }
    }

    private static String body(JsonNode record) {
        try {
            String whole = record.isMissingNode() ? "" : WRITER.writeValueAsString(record);
            return whole.substring(0, Math.min(whole.length(), Quarantined.LONGEST_BODY));
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
