package dev.rollcall.local.sandbox.clever.event;

import dev.rollcall.local.sandbox.clever.record.ApiVersion;
import dev.rollcall.local.sandbox.clever.record.Collection;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * One announced change.
 *
 * @param id ascends from event to event; begins with the time
 * @param record the id of the record
 * @param collection what sort of record changed
 * @param verb created, updated or deleted
 * @param created when, in whole seconds
 * @param schools the ids of the schools concerned; empty where the school filter does not apply
 * @param data the JSON of object and previous attributes, for each version that sees the change
 */
public record Event(
        String id,
        String record,
        Collection collection,
        Verb verb,
        Instant created,
        Set<String> schools,
        Map<ApiVersion, String> data) {
    public Event {
        schools = Set.copyOf(schools);
        data = Map.copyOf(data);
    }

    /** The type as it stands in the feed. */
    public String type() {
        return collection.word() + "." + verb.word();
    }
}
