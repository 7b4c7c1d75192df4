package dev.rollcall.sync.read;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MarkSink.Archived;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.RosterStore.RosterFilter;
import dev.rollcall.roster.RosterStore.RosterPage;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.sync.run.Slice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is stored and active, as far as a read of a part of the district asks for it. */
final class StoredPart {

    private static final int PAGE = 1_000;

    private final RosterStore roster;
    private final Slice slice;

    StoredPart(RosterStore roster, Slice slice) {
        this.roster = roster;
        this.slice = slice;
    }

    Optional<StoredRecord> find(RecordKey key) {
        return find(key.kind(), List.of(key.id())).stream().findFirst();
    }

    List<StoredRecord> find(Kind kind, Collection<String> ids) {
        slice.keepAlive();
        return roster.find(slice.district(), slice.shards(), kind, ids).stream()
                .filter(StoredRecord::isActive)
                .toList();
    }

    /**
     * The ids of the records of a kind that are counted under a school. The list may lag behind:
     * whatever it misses is left to a later run.
     */
    Set<String> ofSchool(Kind kind, String school) {
        RosterFilter filter =
                new RosterFilter(
                        kind, Archived.NO, Optional.of(school), Optional.empty(), Optional.empty());
        Set<String> ids = new HashSet<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            slice.keepAlive();
            RosterPage page =
                    roster.page(slice.district(), slice.shards(), filter, next.get(), PAGE);
            page.records().forEach(record -> ids.add(record.key().id()));
            next = page.next();
        }
        return ids;
    }
}
