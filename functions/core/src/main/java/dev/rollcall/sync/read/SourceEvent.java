package dev.rollcall.sync.read;

import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterRecord;

/** One change the portal tells of. */
public sealed interface SourceEvent {

    RecordKey key();

    /**
     * A record was created, shared or changed.
     *
     * @param roster the whole record as it now is
     */
    record Upserted(RosterRecord roster) implements SourceEvent {
        @Override
        public RecordKey key() {
            return roster.key();
        }
    }

    /**
     * A record was deleted, is no longer shared, or is left out by the district's settings.
     *
     * @param key the record
     */
    record Removed(RecordKey key) implements SourceEvent {}
}
