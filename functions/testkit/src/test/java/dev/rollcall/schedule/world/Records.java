package dev.rollcall.schedule.world;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a whole roster through its port. */
final class Records {
    private Records() {}

    static List<StoredRecord> all(RosterStore store, DistrictId district) {
        Map<Kind, List<String>> ids = new EnumMap<>(Kind.class);
        store.marks(
                district,
                1,
                (kind, id, content, places, archived) ->
                        ids.computeIfAbsent(kind, any -> new ArrayList<>()).add(id));
        List<StoredRecord> all = new ArrayList<>();
        ids.forEach((kind, of) -> all.addAll(store.find(district, 1, kind, of)));
        return all;
    }
}
