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

    private static final int LONGEST_ID = 128;

    private final JsonNode object;
    private final String path;

    private Fields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** The fields of a record, which must be an object. */
    public static Fields of(JsonNode record) {
        return of(record, "");
    }

    private static Fields of(JsonNode value, String path) {
        if (!value.isObject()) {
            throw new UnreadableRecordException(Quarantined.Code.WRONG_TYPE, path);
        }
        return new Fields(value, path);
    }

    /** The record's own id, without which it is nothing. */
    public String id() {
        String id = raw("id").filter(text -> !text.isBlank()).orElse("");
        if (id.isEmpty()) {
            throw unreadable(Quarantined.Code.MISSING_ID, "id");
        }
        return wellFormed(id, "id");
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
        return isAbsent(value) ? Optional.empty() : Optional.of(of(value, Paths.below(path, name)));
    }

    /** Objects in an array; nulls are left out. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isNull()) {
                objects.add(of(element, Paths.below(path, name)));
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

    private String wellFormed(String id, String name) {
        if (id.length() > LONGEST_ID || !id.chars().allMatch(Fields::isOfIds)) {
            throw unreadable(Quarantined.Code.MALFORMED_ID, name);
        }
        return id;
    }

    /**
     * Portals use 24 hexadecimal digits or SIS keys; case matters. Nothing that keys of ours use.
     * Written out because a page asks it a million times.
     */
    private static boolean isOfIds(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || "._@:~-".indexOf(character) >= 0;
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
