package dev.rollcall.local.sandbox.district;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** When records were made and last changed; only what differs from the first day is stored. */
public final class Stamps {
    private final Instant firstDay;
    private final Map<Kind, Map<Integer, Instant>> created = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<Integer, Instant>> modified = new EnumMap<>(Kind.class);

    Stamps(Instant firstDay) {
        this.firstDay = firstDay;
    }

    public Instant created(Kind kind, int row) {
        return at(created, kind, row);
    }

    public Instant modified(Kind kind, int row) {
        return at(modified, kind, row);
    }

    public void create(Kind kind, int row, Instant when) {
        created.computeIfAbsent(kind, any -> new HashMap<>()).put(row, when);
        modify(kind, row, when);
    }

    public void modify(Kind kind, int row, Instant when) {
        modified.computeIfAbsent(kind, any -> new HashMap<>()).put(row, when);
    }

    private Instant at(Map<Kind, Map<Integer, Instant>> times, Kind kind, int row) {
        return times.getOrDefault(kind, Map.of()).getOrDefault(row, firstDay.plusMillis(row));
    }
}
