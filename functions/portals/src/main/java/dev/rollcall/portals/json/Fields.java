package dev.rollcall.portals.json;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.roster.SourceText;
import dev.rollcall.roster.plan.Quarantined;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object's fields, all optional. Absent and null are the same, blank text is absent, numbers and
 * truth values count as their text; a field of another shape than asked for makes the whole record
 * unreadable ({@link UnreadableRecordException}), so that no record is ever stored in part (I-3).
 */
public final class Fields {

    private final JsonNode object;
    private final String path;
    private final Ids ids;

    private Fields(JsonNode object, String path, Ids ids) {
        this.object = object;
        this.path = path;
        this.ids = ids;
    }

    /** The fields of a record, which must be an object; its ids are {@link Ids#PLAIN}. */
    public static Fields of(JsonNode record) {
        return of(record, Ids.PLAIN);
    }

    /** The fields of a record, which must be an object. */
    public static Fields of(JsonNode record, Ids ids) {
        return of(record, "", ids);
    }

    private static Fields of(JsonNode value, String path, Ids ids) {
        if (!value.isObject()) {
            throw new UnreadableRecordException(Quarantined.Code.WRONG_TYPE, path);
        }
        return new Fields(value, path, ids);
    }

    /** The record's own id, without which it is nothing. */
    public String id() {
        String id = raw(ids.field()).filter(text -> !text.isBlank()).orElse("");
        if (id.isEmpty()) {
            throw unreadable(Quarantined.Code.MISSING_ID, ids.field());
        }
        return wellFormed(id, ids.field());
    }

    /** A field as it is; a missing node where there is none. */
    public JsonNode value(String name) {
        return object.path(name);
    }

    /** Whether the field is there at all, be it null. */
    public boolean has(String name) {
        return object.has(name);
    }

    /** Text as served. */
    public Optional<String> raw(String name) {
        JsonNode value = object.path(name);
        if (isAbsent(value)) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw unreadable(Quarantined.Code.WRONG_TYPE, name);
        }
        return Optional.of(value.asText());
    }

    /** Text of ours; blank is absent. */
    public Optional<String> text(String name) {
        return raw(name).flatMap(SourceText::present);
    }

    /** Text of ours; empty where there is none. */
    public String textOrEmpty(String name) {
        return raw(name).map(SourceText::clean).orElse("");
    }

    /** Another record's id. */
    public Optional<String> reference(String name) {
        return raw(name).filter(id -> !id.isBlank()).map(id -> wellFormed(id, name));
    }

    /** Other records' ids in order; blank ones and nulls are left out. */
    public List<String> references(String name) {
        List<String> ids = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isValueNode()) {
                throw unreadable(Quarantined.Code.WRONG_TYPE, name);
            }
            if (!element.isNull() && !element.asText().isBlank()) {
                ids.add(wellFormed(element.asText(), name));
            }
        }
        return ids;
    }

    /** An object inside this one. */
    public Optional<Fields> object(String name) {
        JsonNode value = object.path(name);
        return isAbsent(value)
                ? Optional.empty()
                : Optional.of(of(value, Paths.below(path, name), ids));
    }

    /** Objects in an array; nulls are left out. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isNull()) {
                objects.add(of(element, Paths.below(path, name), ids));
            }
        }
        return objects;
    }

    /** Why this record cannot be read, at one of its fields. */
    public UnreadableRecordException unreadable(Quarantined.Code code, String name) {
        return new UnreadableRecordException(code, Paths.below(path, name));
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode value = object.path(name);
        if (isAbsent(value)) {
            return List.of();
        }
        if (!value.isArray()) {
            throw unreadable(Quarantined.Code.WRONG_TYPE, name);
        }
        return value;
    }

    /** An id that stands in this field. */
    public String wellFormed(String id, String name) {
        if (!ids.allow(id)) {
            throw unreadable(Quarantined.Code.MALFORMED_ID, name);
        }
        return id;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** Prints the place alone (M-10). */
    @Override
    public String toString() {
        return "Fields[" + path + "]";
    }
}
