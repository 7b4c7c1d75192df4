package dev.rollcall.sync.check;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MarkSink.Archived;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Headcount;
import dev.rollcall.seat.claim.StoredRoster;
import dev.rollcall.sync.run.Slice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts a district's stored records, where nobody knows what a census is worth. */
public final class CountRoster {

    private final RosterStore roster;
    private final Slice slice;
    private final Map<Kind, List<String>> ids = new EnumMap<>(Kind.class);
    private final Map<String, Headcount> schools = new TreeMap<>();
    private int memberships;

    public CountRoster(RosterStore roster, Slice slice) {
        this.roster = roster;
        this.slice = slice;
    }

    /**
     * The census as the records are, with the removals that it knew of. Reads everybody, and every
     * class.
     */
    public Census anew(Census known) {
        slice.keepAlive();
        roster.marks(
                slice.district(),
                slice.shards(),
                (kind, id, content, places, archived) -> {
                    if (archived == Archived.NO) {
                        ids.computeIfAbsent(kind, any -> new ArrayList<>()).add(id);
                    }
                });
        read(Kind.PERSON);
        read(Kind.CLASS);
        return new Census(
                slice.run().id() + "/counted",
                active(),
                memberships,
                schools,
                known.removals(),
                known.passes());
    }

    private void read(Kind kind) {
        new StoredRoster(roster, slice.district(), slice.shards(), slice::keepAlive)
                .each(kind, ids.getOrDefault(kind, List.of()), this::count);
    }

    private void count(Image image) {
        memberships += image.memberships().size();
        Headcount.of(image).forEach((id, by) -> schools.merge(id, by, Headcount::plus));
    }

    private Map<Kind, Integer> active() {
        Map<Kind, Integer> active = new EnumMap<>(Kind.class);
        ids.forEach((kind, all) -> active.put(kind, all.size()));
        return active;
    }
}
