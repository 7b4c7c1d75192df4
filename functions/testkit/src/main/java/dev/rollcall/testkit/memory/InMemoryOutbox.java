package dev.rollcall.testkit.memory;

import dev.rollcall.notice.Entry;
import dev.rollcall.notice.EntryState;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.Party;
import dev.rollcall.notice.PendingNotices;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outbox in memory, both of its sides. Thread-safe. */
public final class InMemoryOutbox implements Outbox, PendingNotices {
    private final Map<Place, Entry> entries = new LinkedHashMap<>();

    @Override
    public synchronized boolean put(Party party, Fact fact) {
        return entries.putIfAbsent(new Place(party, fact.key()), Entry.fresh(party, fact)) == null;
    }

    @Override
    public synchronized boolean withdraw(Party party, String key) {
        return find(party, key)
                .filter(entry -> entry.state() == EntryState.WAITING)
                .filter(entry -> replace(entry, entry.withdrawn()))
                .isPresent();
    }

    @Override
    public synchronized Optional<Entry> find(Party party, String key) {
        return Optional.ofNullable(entries.get(new Place(party, key)));
    }

    @Override
    public synchronized List<Entry> due(Instant now, int limit) {
        return entries.values().stream()
                .filter(entry -> entry.dueAt().filter(due -> !due.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(entry -> entry.dueAt().orElseThrow()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Entry> stuck(int limit) {
        return entries.values().stream()
                .filter(entry -> entry.state().needsSomebody())
                .sorted(
                        Comparator.comparing((Entry entry) -> entry.party().asString())
                                .thenComparing(entry -> entry.fact().key()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean replace(Entry before, Entry after) {
        return entries.replace(new Place(before.party(), before.fact().key()), before, after);
    }

    /** Every entry, in the order in which their facts were put. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    private record Place(Party party, String key) {}
}
