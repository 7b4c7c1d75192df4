package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MarkSink;
import dev.rollcall.roster.MarkSink.Archived;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rosters in memory, in the order of kinds and ids; the number of shards makes no difference.
 * Thread-safe.
 */
public final class InMemoryRosterStore implements RosterStore {
    private final Map<DistrictId, Map<Kind, NavigableMap<String, Row>>> districts = new HashMap<>();

    @Override
    public void marks(DistrictId district, int shards, MarkSink sink) {
        for (StoredRecord stored : all(district)) {
            sink.mark(
                    stored.key().kind(),
                    stored.key().id(),
                    stored.content(),
                    stored.memberships(),
                    stored.isActive() ? Archived.NO : Archived.YES);
        }
    }

    @Override
    public synchronized List<StoredRecord> find(
            DistrictId district, int shards, Kind kind, Collection<String> ids) {
        Map<String, Row> rows = rows(district, kind);
        return new TreeSet<>(ids)
                .stream().map(rows::get).filter(Objects::nonNull).map(Row::stored).toList();
    }

    @Override
    public synchronized List<StoredRecord> bySisId(DistrictId district, int shards, String sisId) {
        return rows(district, Kind.PERSON).values().stream()
                .map(Row::stored)
                .filter(stored -> hasSisId(stored, sisId))
                .limit(NAMESAKES)
                .toList();
    }

    @Override
    public synchronized List<RecordKey> write(
            DistrictId district,
            int shards,
            long generation,
            List<StoredRecord> records,
            WriteMode mode) {
        List<RecordKey> refused = new ArrayList<>();
        for (StoredRecord stored : records) {
            Map<String, Row> rows = rows(district, stored.key().kind());
            Row before = rows.get(stored.key().id());
            if (mode == WriteMode.GUARDED && before != null && before.generation > generation) {
                refused.add(stored.key());
            } else {
                rows.put(stored.key().id(), new Row(stored, generation));
            }
        }
        return refused;
    }

    @Override
    public synchronized RosterPage page(
            DistrictId district, int shards, RosterFilter filter, String cursor, int limit) {
        List<StoredRecord> matching =
                Cursors.after(rows(district, filter.kind()), cursor).values().stream()
                        .map(Row::stored)
                        .filter(stored -> matches(filter, stored))
                        .limit(limit + 1L)
                        .toList();
        if (matching.size() <= limit) {
            return new RosterPage(matching, Optional.empty());
        }
        List<StoredRecord> rows = matching.subList(0, limit);
        return new RosterPage(rows, Optional.of(Cursors.of(rows.getLast().key().id())));
    }

    /** Every record of a district, archived ones included, by kind and id. */
    public synchronized List<StoredRecord> all(DistrictId district) {
        return kinds(district).values().stream()
                .flatMap(rows -> rows.values().stream())
                .map(Row::stored)
                .toList();
    }

    private static boolean matches(RosterFilter filter, StoredRecord stored) {
        RosterRecord roster = stored.image().roster();
        return stored.isActive() == (filter.archived() == Archived.NO)
                && filter.school().map(roster.schools()::contains).orElse(true)
                && filter.role().map(role -> holds(roster, role)).orElse(true)
                && filter.modifiedSince().map(at -> !stored.modifiedAt().isBefore(at)).orElse(true);
    }

    private static boolean hasSisId(StoredRecord stored, String sisId) {
        return ((Person) stored.image().roster()).sisId().filter(sisId::equals).isPresent();
    }

    private static boolean holds(RosterRecord roster, Role role) {
        return roster instanceof Person person && person.is(role);
    }

    private NavigableMap<String, Row> rows(DistrictId district, Kind kind) {
        return kinds(district).computeIfAbsent(kind, any -> new TreeMap<>());
    }

    private Map<Kind, NavigableMap<String, Row>> kinds(DistrictId district) {
        return districts.computeIfAbsent(district, any -> new EnumMap<>(Kind.class));
    }

    private record Row(StoredRecord stored, long generation) {}
}
