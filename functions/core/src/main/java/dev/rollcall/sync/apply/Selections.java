package dev.rollcall.sync.apply;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.sync.check.HoldFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The two ways to choose from a plan: what the rules let pass, and later what a person let pass. */
public final class Selections {

    private Selections() {}

    /** What no rule holds back. */
    public static Selection allowed(HoldFilter filter) {
        return chunk -> chunk.stream().flatMap(change -> filter.allowed(change).stream()).toList();
    }

    /**
     * What was held back and has been approved, as far as the stored records still are what the plan saw
     * or made of them: a record that changed since then belongs to a newer plan.
     *
     * @param returned records the portal named since the plan was made, which are therefore not gone
     */
    public static Selection approved(
            HoldFilter filter,
            RosterStore roster,
            DistrictId district,
            int shards,
            Set<RecordKey> returned) {
        return chunk -> {
            List<Change> held = chunk.stream().filter(c -> !filter.allowsWhole(c)).toList();
            Map<RecordKey, StoredRecord> stored = stored(held, roster, district, shards);
            return held.stream()
                    .filter(change -> !returned.contains(change.key()))
                    .filter(change -> stillStands(change, filter, stored.get(change.key())))
                    .toList();
        };
    }

    private static boolean stillStands(
            Change change, HoldFilter filter, @org.jspecify.annotations.Nullable StoredRecord now) {
        Optional<Image> image = Optional.ofNullable(now).map(StoredRecord::image);
        boolean active = now != null && now.isActive();
        Optional<Image> made = filter.allowed(change).map(Change::image);
        return switch (change) {
            case Change.Create create -> now == null || !active || image.equals(made);
            case Change.Restore restore -> now != null;
            case Change.Archive archive ->
                    active && image.map(Image::roster).equals(Optional.of(archive.before().roster()));
            case Change.Update update ->
                    active && (image.equals(made) || image.equals(Optional.of(update.before())));
        };
    }

    private static Map<RecordKey, StoredRecord> stored(
            List<Change> changes, RosterStore roster, DistrictId district, int shards) {
        Map<RecordKey, StoredRecord> found = new HashMap<>();
        Arrays.stream(Kind.values())
                .forEach(
                        kind ->
                                roster.find(district, shards, kind, ids(changes, kind))
                                        .forEach(record -> found.put(record.key(), record)));
        return found;
    }

    private static List<String> ids(List<Change> changes, Kind kind) {
        return changes.stream().filter(c -> c.kind() == kind).map(c -> c.key().id()).toList();
    }
}
