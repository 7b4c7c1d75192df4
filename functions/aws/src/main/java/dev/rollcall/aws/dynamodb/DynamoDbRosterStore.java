package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.dynamodb.RosterWriter.Prepared;
import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MarkSink;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rosters, one item per record, spread over partitions by a hash of the record's id. */
final class DynamoDbRosterStore implements RosterStore {
    private final RosterWriter writer;
    private final RosterReader reader;
    private final RosterMarks marks;
    private final RosterPages pages;
    private final SisIds sisIds;

    DynamoDbRosterStore(Table table, Batches batches) {
        writer = new RosterWriter(table, batches);
        reader = new RosterReader(table, batches);
        marks = new RosterMarks(table);
        pages = new RosterPages(table);
        sisIds = new SisIds(table, reader);
    }

    @Override
    public void marks(DistrictId district, int shards, MarkSink sink) {
        marks.read(district, shards, sink);
    }

    @Override
    public List<StoredRecord> find(
            DistrictId district, int shards, Kind kind, Collection<String> ids) {
        return reader.find(
                ids.stream()
                        .distinct()
                        .map(id -> RosterItems.key(district, shards, kind, id))
                        .toList());
    }

    @Override
    public List<StoredRecord> bySisId(DistrictId district, int shards, String sisId) {
        return sisIds.find(district, sisId);
    }

    @Override
    public List<RecordKey> write(
            DistrictId district,
            int shards,
            long generation,
            List<StoredRecord> records,
            WriteMode mode) {
        List<Prepared> prepared =
                lastOfEach(records).stream()
                        .map(stored -> prepare(district, shards, generation, stored))
                        .toList();
        return switch (mode) {
            case FIRST_IMPORT -> {
                writer.putAll(prepared, generation);
                yield List.of();
            }
            case GUARDED -> writer.putGuarded(prepared, generation);
        };
    }

    @Override
    public RosterPage page(
            DistrictId district, int shards, RosterFilter filter, String cursor, int limit) {
        Cursor from = Cursor.parse(cursor, shards, RosterItems.prefix(filter.kind()));
        RosterPages.Rows rows = pages.read(district, shards, filter, from, limit);
        return new RosterPage(reader.whole(rows.items()), rows.next().map(Cursor::asString));
    }

    private static Prepared prepare(
            DistrictId district, int shards, long generation, StoredRecord stored) {
        RecordKey key = stored.key();
        return Prepared.of(
                district,
                RosterItems.key(district, shards, key.kind(), key.id()),
                generation,
                stored);
    }

    /** A batch may not name a key twice, and of several writes the last one counts. */
    private static Collection<StoredRecord> lastOfEach(List<StoredRecord> records) {
        Map<RecordKey, StoredRecord> last = LinkedHashMap.newLinkedHashMap(records.size());
        records.forEach(stored -> last.put(stored.key(), stored));
        return last.values();
    }
}
