package dev.rollcall.local.sandbox.clever.event;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The events of one district of the last 30 days, oldest first. Safe for several threads. */
public final class EventJournal {
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final HexFormat HEX = HexFormat.of();
    private final NavigableMap<String, Event> events = new ConcurrentSkipListMap<>();
    private final InstantSource clock;
    private final String machine;
    private long lastSecond;
    private long counter;

    /**
     * @param machine the ten hexadecimal digits in the middle of every event id
     */
    public EventJournal(InstantSource clock, String machine) {
        this.clock = clock;
        this.machine = machine;
    }

    /** The next id; ids ascend even if the clock steps back. */
    synchronized String nextId(Instant now) {
        lastSecond = Math.max(lastSecond, now.getEpochSecond());
        counter++;
        return HEX.toHexDigits(lastSecond, 8) + machine + HEX.toHexDigits(counter, 6);
    }

    void add(Event event) {
        events.put(event.id(), event);
    }

    /** The oldest events after this id; an id older than the oldest event is as good as none. */
    public List<Event> after(String id, EventFilter filter, int limit) {
        return kept().tailMap(id, false).values().stream()
                .filter(filter::accepts)
                .limit(limit)
                .toList();
    }

    /** The newest events before this id, oldest first. */
    public List<Event> before(String id, EventFilter filter, int limit) {
        return newest(kept().headMap(id, false), filter, limit);
    }

    /** The newest events of all, oldest first. */
    public List<Event> newest(EventFilter filter, int limit) {
        return newest(kept(), filter, limit);
    }

    /** The event with exactly this id. */
    public Optional<Event> find(String id) {
        return Optional.ofNullable(kept().get(id));
    }

    private static List<Event> newest(
            NavigableMap<String, Event> events, EventFilter filter, int limit) {
        return events.descendingMap().values().stream()
                .filter(filter::accepts)
                .limit(limit)
                .toList()
                .reversed();
    }

    private NavigableMap<String, Event> kept() {
        Instant oldest = clock.instant().minus(RETENTION);
        events.values().removeIf(event -> event.created().isBefore(oldest));
        return events;
    }
}
