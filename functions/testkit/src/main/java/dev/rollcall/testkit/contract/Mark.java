package dev.rollcall.testkit.contract;

import dev.rollcall.roster.Fingerprint;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MarkSink.Archived;
import dev.rollcall.roster.StoredRecord;

/** What a sink was told of a record. */
record Mark(Kind kind, String id, Fingerprint content, Fingerprint memberships, Archived archived) {
    static Mark of(StoredRecord stored) {
        return new Mark(
                stored.key().kind(),
                stored.key().id(),
                stored.content(),
                stored.memberships(),
                stored.isActive() ? Archived.NO : Archived.YES);
    }
}
