package dev.rollcall.portals.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Flaw;
import dev.rollcall.portals.json.Ids;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.SourceDate;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.roster.plan.Quarantined;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A record's fields under their proper names, however they were spelt. References are objects with
 * a {@code sourcedId}, or bare ids; a list may stand as text between commas, as it does in CSV.
 */
final class Row {

    private static final Set<String> YES = Set.of("true", "1", "yes");
    private static final Set<String> NO = Set.of("false", "0", "no");
    private static final Set<String> GONE = Set.of("tobedeleted", "inactive");

    private final Fields fields;

    private Row(Fields fields) {
        this.fields = fields;
    }

    /** The fields of a record, which must be an object. */
    static Row of(JsonNode record) {
        return new Row(Fields.of(record, Ids.OPAQUE));
    }

    /** The fields of a whole one. */
    static Row of(Item item) {
        if (item.flaw().isPresent()) {
            Flaw flaw = item.flaw().get();
            throw new UnreadableRecordException(flaw.code(), flaw.path());
        }
        return of(item.value());
    }

    /** The id as served, well-formed or not; empty text where there is none. */
    static String servedId(JsonNode record) {
        return record.path("sourcedId").asText("");
    }

    String id() {
        return fields.id();
    }

    /** Whether the source says that the record counts no more; a status not known counts. */
    boolean isGone() {
        return GONE.contains(word("status"));
    }

    /** Whether the field says yes in any way. */
    boolean isYes(String name) {
        return YES.contains(word(name));
    }

    /** Whether the field says no in any way; silence is no "no". */
    boolean isNo(String name) {
        return NO.contains(word(name));
    }

    /** A word of a vocabulary in lower case; empty text where there is none. */
    String word(String name) {
        return fields.raw(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    Optional<String> text(String name) {
        return fields.text(name);
    }

    String textOrEmpty(String name) {
        return fields.textOrEmpty(name);
    }

    Optional<LocalDate> date(String name) {
        return text(name).flatMap(SourceDate::of);
    }

    /** Another record's id. */
    Optional<String> reference(String name) {
        JsonNode value = Aliases.find(fields, name);
        return id(value.isArray() ? value.path(0) : value, name);
    }

    /** Other records' ids in order. */
    List<String> references(String name) {
        JsonNode value = Aliases.find(fields, name);
        Stream<JsonNode> each = value.isArray() ? value.valueStream() : cells(value);
        return each.flatMap(one -> id(one, name).stream()).toList();
    }

    /** Words in order; a single text is taken for several between commas. */
    List<String> words(String name) {
        JsonNode value = Aliases.find(fields, name);
        Stream<JsonNode> each = value.isArray() ? value.valueStream() : cells(value);
        List<String> words = new ArrayList<>();
        each.filter(one -> !Aliases.isAbsent(one)).forEach(one -> words.add(scalar(one, name)));
        return words;
    }

    /** Objects in an array. */
    List<Row> rows(String name) {
        return fields.value(name).isArray()
                ? fields.objects(name).stream().map(Row::new).toList()
                : List.of();
    }

    RuntimeException unreadable(Quarantined.Code code, String name) {
        return fields.unreadable(code, name);
    }

    private Optional<String> id(JsonNode value, String name) {
        JsonNode id = value.isObject() ? value.path("sourcedId") : value;
        return Aliases.isAbsent(id)
                ? Optional.empty()
                : Optional.of(fields.wellFormed(scalar(id, name), name));
    }

    private String scalar(JsonNode value, String name) {
        if (!value.isValueNode()) {
            throw fields.unreadable(Quarantined.Code.WRONG_TYPE, name);
        }
        return value.asText();
    }

    private static Stream<JsonNode> cells(JsonNode value) {
        return value.isTextual()
                ? Arrays.stream(value.asText().split(",", -1))
                        .map(String::strip)
                        .map(JsonNodeFactory.instance::textNode)
                : Stream.of(value);
    }

    /** Prints the place alone (M-10). */
    @Override
    public String toString() {
        return fields.toString();
    }
}
