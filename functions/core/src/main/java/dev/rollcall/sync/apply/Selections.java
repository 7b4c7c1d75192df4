package dev.rollcall.sync.apply;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.sync.check.HoldFilter;
import dev.rollcall.sync.run.Slice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways to choose from a plan: what the rules let pass, and later what a person let pass. */
public final class Selections {

    private final RosterStore roster;
    private final Slice slice;
    private final HoldFilter filter;

    public Selections(RosterStore roster, Slice slice) {
        this.roster = roster;
        this.slice = slice;
        this.filter = new HoldFilter(slice.run().holds());
    }

    /** What no rule holds back. */
    Selection allowed() {
        return chunk -> chunk.stream().flatMap(change -> filter.allowed(change).stream()).toList();
    }

    /**
     * What was held back and has been approved, as far as the stored records still are what the
     * plan saw or made of them: a record that changed since then belongs to a newer plan.
     *
     * @param returned records the portal named since the plan was made, which are therefore not
     *     gone
     */
    Selection approved(Set<RecordKey> returned) {
        return chunk -> {
            List<Change> held = held(chunk);
            Map<RecordKey, StoredRecord> stored = stored(held);
            return held.stream()
                    .filter(change -> !returned.contains(change.key()))
                    .filter(change -> stillStands(change, stored))
                    .map(change -> asItStands(change, stored))
                    .toList();
        };
    }

    /** What was held back and has been written by this run after all. */
    public Selection released() {
        return chunk -> {
            List<Change> held = held(chunk);
            Map<RecordKey, StoredRecord> stored = stored(held);
            return held.stream()
                    .filter(change -> isWritten(change, stored))
                    .map(change -> asItStands(change, stored))
                    .toList();
        };
    }

    private List<Change> held(List<Change> chunk) {
        return chunk.stream().filter(change -> !filter.allowsWhole(change)).toList();
    }

    private boolean isWritten(Change change, Map<RecordKey, StoredRecord> stored) {
        return Optional.ofNullable(stored.get(change.key()))
                .filter(now -> now.runId().equals(slice.run().id()))
                .filter(now -> isWhole(change, now))
                .isPresent();
    }

    /** The run may have written the allowed part of it alone. */
    private static boolean isWhole(Change change, StoredRecord now) {
        return change instanceof Change.Archive
                ? !now.isActive()
                : now.image().equals(change.image());
    }

    private boolean stillStands(Change change, Map<RecordKey, StoredRecord> stored) {
        return Optional.ofNullable(stored.get(change.key()))
                .map(now -> stillStands(change, now))
                .orElse(change instanceof Change.Create);
    }

    private boolean stillStands(Change change, StoredRecord now) {
        Optional<Image> made = filter.allowed(change).map(Change::image);
        Image image = now.image();
        return switch (change) {
            case Change.Create create -> !now.isActive();
            case Change.Restore restore -> !now.isActive();
            case Change.Archive(Image before) ->
                    now.isActive() && image.roster().equals(before.roster());
            case Change.Update(Image before, Image after) ->
                    now.isActive()
                            && (image.equals(before) || made.filter(image::equals).isPresent());
        };
    }

    /**
     * Places in classes may have changed since the plan: what is archived is kept as it was last.
     */
    private static Change asItStands(Change change, Map<RecordKey, StoredRecord> stored) {
        StoredRecord now = stored.get(change.key());
        return change instanceof Change.Archive && now != null
                ? new Change.Archive(now.image())
                : change;
    }

    private Map<RecordKey, StoredRecord> stored(List<Change> changes) {
        Map<RecordKey, StoredRecord> found = new HashMap<>();
        for (Kind kind : Kind.values()) {
            List<String> ids =
                    changes.stream().filter(c -> c.kind() == kind).map(c -> c.key().id()).toList();
            if (!ids.isEmpty()) {
                roster.find(slice.district(), slice.shards(), kind, ids)
                        .forEach(record -> found.put(record.key(), record));
            }
        }
        return found;
    }
}
