package dev.rollcall.portals.clever;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Flaw;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Quarantined;

/** Puts a record that cannot be read aside, as far as it was read. */
final class Quarantine {

    /** In plain ASCII, so that it can be cut anywhere and holds nothing a store could refuse. */
    private static final ObjectWriter WRITER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build().writer();

    private Quarantine() {}

    static Quarantined of(Kind kind, JsonNode record, Flaw flaw) {
        return new Quarantined(kind, id(record), flaw.code(), flaw.path(), body(record));
    }

    private static String id(JsonNode record) {
        try {
            return Fields.of(record).id();
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
