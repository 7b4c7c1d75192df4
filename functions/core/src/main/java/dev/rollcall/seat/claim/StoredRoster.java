package dev.rollcall.seat.claim;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MarkSink.Archived;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The roster as it is stored, read batch by batch so that a worker can show that it lives. */
public final class StoredRoster implements RosterLookup {

    private static final int BATCH = 1_000;

    private final RosterStore roster;
    private final DistrictId district;
    private final int shards;
    private final Runnable beforeEach;

    /**
     * @param beforeEach done before each batch
     */
    public StoredRoster(RosterStore roster, DistrictId district, int shards, Runnable beforeEach) {
        this.roster = roster;
        this.district = district;
        this.shards = shards;
        this.beforeEach = beforeEach;
    }

    @Override
    public void each(Kind kind, Collection<String> ids, Consumer<Image> sink) {
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += BATCH) {
            beforeEach.run();
            List<String> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            roster.find(district, shards, kind, batch).stream()
                    .filter(StoredRecord::isActive)
                    .map(StoredRecord::image)
                    .forEach(sink);
        }
    }

    @Override
    public Set<String> people() {
        beforeEach.run();
        Set<String> people = new HashSet<>();
        roster.marks(
                district,
                shards,
                (kind, id, content, memberships, archived) -> {
                    if (kind == Kind.PERSON && archived == Archived.NO) {
                        people.add(id);
                    }
                });
        return people;
    }
}
