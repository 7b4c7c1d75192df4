package dev.rollcall.portals.clever;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.roster.plan.Quarantined;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an event tells of.
 *
 * @param list where the record belongs
 * @param change what happened to it
 */
record EventType(CleverList list, Change change) {

    private static final Pattern TYPE = Pattern.compile("([a-z_]+)\\.(created|updated|deleted)");

    /** Empty for events of no concern: districts, resources, and types that are not known. */
    static Optional<EventType> of(Fields event) {
        String type =
                event.text("type")
                        .orElseThrow(
                                () -> event.unreadable(Quarantined.Code.MISSING_FIELD, "type"));
        Matcher parts = TYPE.matcher(type);
        return parts.matches()
                ? CleverList.named(parts.group(1))
                        .map(list -> new EventType(list, Change.of(parts.group(2))))
                : Optional.empty();
    }

    /** Created and updated are one, and so are deleted and no longer shared (clever.md §2.3). */
    enum Change {
        UPSERTED,
        DELETED;

        private static Change of(String word) {
            return word.equals("deleted") ? DELETED : UPSERTED;
        }
    }
}
