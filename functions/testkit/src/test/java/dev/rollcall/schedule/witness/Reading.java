package dev.rollcall.schedule.witness;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.read.SourceEvent;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a portal has served to one read of a run, over however many slices. */
public final class Reading {
    private final Set<RecordKey> served = new HashSet<>();
    private final Set<RecordKey> missing = new HashSet<>();
    private final Map<RecordKey, Boolean> lastNamed = new HashMap<>();
    private final Set<Kind> ended = EnumSet.noneOf(Kind.class);
    private final Set<Kind> nameless = EnumSet.noneOf(Kind.class);
    private final Map<Kind, Integer> rows = new EnumMap<>(Kind.class);

    Reading() {}

    /** The same, to go on from in another slice. */
    Reading copy() {
        Reading copy = new Reading();
        copy.served.addAll(served);
        copy.missing.addAll(missing);
        copy.lastNamed.putAll(lastNamed);
        copy.ended.addAll(ended);
        copy.nameless.addAll(nameless);
        copy.rows.putAll(rows);
        return copy;
    }

    void page(SourceCollection list, Page page) {
        part(page);
        boolean ofRecords = list != SourceCollection.ENROLLMENTS;
        if (ofRecords) {
            rows.merge(list.kind(), page.records().size(), Integer::sum);
        }
        if (ofRecords && page.next().isEmpty()) {
            ended.add(list.kind());
        }
    }

    void part(Page page) {
        page.records().forEach(each -> serve(each.key()));
        page.quarantined().forEach(this::aside);
    }

    /** Asked for by its id, there was no such record. */
    void missing(RecordKey key) {
        missing.add(key);
    }

    void event(SourceEvent event) {
        lastNamed.put(event.key(), event instanceof SourceEvent.Removed);
    }

    private void aside(Quarantined aside) {
        if (aside.id().isEmpty()) {
            nameless.add(aside.kind());
        } else {
            serve(new RecordKey(aside.kind(), aside.id()));
        }
    }

    private void serve(RecordKey key) {
        served.add(key);
        missing.remove(key);
    }

    /** Whether the portal named the record in a list, or as unreadable. */
    public boolean served(RecordKey key) {
        return served.contains(key);
    }

    /** Whether the last answer about the record was that there is no such one. */
    public boolean saidMissing(RecordKey key) {
        return missing.contains(key);
    }

    /** Whether the last word of the feed on the record was that it is gone. */
    public boolean saidGone(RecordKey key) {
        return lastNamed.getOrDefault(key, false);
    }

    /** Whether the last word of the feed on the record was that it is there. */
    public boolean saidThere(RecordKey key) {
        return !lastNamed.getOrDefault(key, true);
    }

    /** Whether the list of a kind was read to its end, every record of it with an id. */
    public boolean isWhole(Kind kind) {
        return ended.contains(kind) && !nameless.contains(kind);
    }

    /** How many records of a kind its lists had. */
    public int rows(Kind kind) {
        return rows.getOrDefault(kind, 0);
    }
}
