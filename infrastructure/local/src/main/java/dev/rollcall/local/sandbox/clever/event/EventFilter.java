package dev.rollcall.local.sandbox.clever.event;

import dev.rollcall.local.sandbox.clever.record.ApiVersion;

import java.util.Optional;
import java.util.Set;

/**
 * Which events a caller wants.
 *
 * @param version events are seen only by versions that know the changed fields
 * @param collections the wanted record types; empty for all
 * @param school events that concern other schools only are left out
 */
public record EventFilter(ApiVersion version, Set<String> collections, Optional<String> school) {
    public EventFilter {
        collections = Set.copyOf(collections);
    }

    boolean accepts(Event event) {
        return event.data().containsKey(version)
                && (collections.isEmpty() || collections.contains(event.collection().word()))
                && (school.isEmpty()
                        || event.schools().isEmpty()
                        || event.schools().contains(school.get()));
    }
}
