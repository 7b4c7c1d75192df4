package dev.rollcall.portals.clever;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.district.Connection;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Flaw;
import dev.rollcall.portals.json.Ids;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.portals.mapping.Mapped;
import dev.rollcall.portals.mapping.Quarantine;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.plan.Quarantined;

import java.util.Optional;

/** Makes records of ours out of Clever's, for one connection. */
final class Mapping {

    private final String district;
    private final People people;

    Mapping(Connection connection) {
        this.district = connection.id().key();
        this.people = new People(connection.settings());
    }

    /** A list's element: the record stands in {@code data}. */
    Mapped element(Kind kind, Item item) {
        JsonNode record = item.value().path("data");
        return item.flaw()
                .map(flaw -> unreadable(kind, record, flaw.within("data")))
                .orElseGet(() -> record(kind, record));
    }

    /** A record by itself. */
    Mapped record(Kind kind, JsonNode record) {
        try {
            Fields fields = ours(record);
            Optional<RosterRecord> mapped = mapped(kind, fields);
            return mapped.<Mapped>map(Mapped.Kept::new)
                    .orElseGet(() -> new Mapped.LeftOut(fields.id()));
        } catch (UnreadableRecordException e) {
            return unreadable(kind, record, e.flaw());
        }
    }

    /** The id of a record that is gone. */
    Mapped gone(Kind kind, JsonNode record) {
        try {
            return new Mapped.LeftOut(ours(record).id());
        } catch (UnreadableRecordException e) {
            return unreadable(kind, record, e.flaw());
        }
    }

    Mapped unreadable(Kind kind, JsonNode record, Flaw flaw) {
        return new Mapped.Unreadable(Quarantine.of(kind, record, Ids.PLAIN, flaw));
    }

    /** Another district's record is never stored, whatever token served it (I-7). */
    private Fields ours(JsonNode record) {
        Fields fields = Fields.of(record);
        fields.id();
        String owner = fields.raw("district").orElse("");
        if (!owner.isBlank() && !owner.equals(district)) {
            throw fields.unreadable(Quarantined.Code.WRONG_TYPE, "district");
        }
        return fields;
    }

    private Optional<RosterRecord> mapped(Kind kind, Fields fields) {
        return switch (kind) {
            case SCHOOL -> Optional.of(Records.school(fields));
            case TERM -> Optional.of(Records.term(fields));
            case COURSE -> Optional.of(Records.course(fields));
            case CLASS -> Optional.of(Sections.section(fields));
            case PERSON -> people.person(fields).map(person -> person);
        };
    }
}
