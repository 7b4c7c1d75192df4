package dev.rollcall.portals.clever;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.portals.json.BrokenJsonException;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Flaw;
import dev.rollcall.portals.json.Ids;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.portals.mapping.Mapped;
import dev.rollcall.portals.mapping.Quarantine;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.read.RosterSource.EventPage;
import dev.rollcall.sync.read.RosterSource.More;
import dev.rollcall.sync.read.SourceEvent;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one page of events. The whole record stands in {@code data.data.object} (clever.md §2.2).
 */
final class EventReader {

    private final Mapping mapping;
    private final List<SourceEvent> events = new ArrayList<>();
    private final List<Quarantined> quarantined = new ArrayList<>();
    private String lastId = "";
    private int seen;

    EventReader(Mapping mapping) {
        this.mapping = mapping;
    }

    EventPage read(InputStream body) throws IOException {
        Envelope envelope = Envelope.read(body, this::add);
        if (seen > 0 && lastId.isEmpty()) {
            // a bookmark could never move past such a page
            throw new BrokenJsonException("events without ids");
        }
        // the link after the newest event leads to an empty page (clever.md §1.3)
        boolean goesOn = seen > 0 && envelope.next().isPresent();
        return new EventPage(events, quarantined, lastId, goesOn ? More.YES : More.NO);
    }

    private void add(Item item) {
        seen++;
        JsonNode event = item.value().path("data");
        try {
            Fields fields = Fields.of(event);
            lastId = fields.id();
            EventType.of(fields).ifPresent(type -> take(mapped(type, item), type.list().kind()));
        } catch (UnreadableRecordException e) {
            // of no kind that can be told: counted under the weightiest, never passed over (P6)
            quarantined.add(Quarantine.of(Kind.PERSON, event, Ids.PLAIN, e.flaw()));
        }
    }

    private Mapped mapped(EventType type, Item item) {
        Kind kind = type.list().kind();
        JsonNode object = item.value().path("data").path("data").path("object");
        if (item.flaw().isPresent()) {
            Flaw flaw = item.flaw().get().within("data.data.object");
            return mapping.unreadable(kind, object, flaw);
        }
        return switch (type.change()) {
            case UPSERTED -> mapping.record(kind, object);
            case DELETED -> mapping.gone(kind, object);
        };
    }

    private void take(Mapped mapped, Kind kind) {
        switch (mapped) {
            case Mapped.Kept(RosterRecord roster) -> events.add(new SourceEvent.Upserted(roster));
            case Mapped.LeftOut(String id) ->
                    events.add(new SourceEvent.Removed(new RecordKey(kind, id)));
            case Mapped.Unreadable(Quarantined each) -> quarantined.add(each);
            case Mapped.Elsewhere() -> {}
        }
    }
}
