package dev.rollcall.roster;

import dev.rollcall.district.DistrictId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One district's stored roster. Records are spread over {@code shards} partitions by a stable hash
 * of their id; the number is the connection's and never changes once a record is stored.
 */
public interface RosterStore {

    /** How many people with one SIS id are told of. */
    int NAMESAKES = 25;

    /**
     * Hands over the marks of every stored record of the district, archived ones included, each
     * once, in no particular order, by strongly consistent reads.
     */
    void marks(DistrictId district, int shards, MarkSink sink);

    /**
     * The stored records with these ids, archived ones included, by strongly consistent reads, in
     * no particular order; ids that are not stored are left out.
     */
    List<StoredRecord> find(DistrictId district, int shards, Kind kind, Collection<String> ids);

    /**
     * The people with exactly this {@link Person#sisId}, archived ones included, sorted by id, at
     * most {@link #NAMESAKES}; several are no error (P16). Who was written a moment ago may be
     * missing.
     */
    List<StoredRecord> bySisId(DistrictId district, int shards, String sisId);

    /**
     * Stores records whole, each by itself, in no particular order; repeating a call changes
     * nothing.
     *
     * <p>With {@link WriteMode#GUARDED} a record whose stored generation is greater than {@code
     * generation} is left alone and its key answered: its presence proves that a newer worker is at
     * work (I-5, I-6). {@link WriteMode#FIRST_IMPORT} may overwrite blindly and answers nothing; it
     * is allowed only while nothing of the district has ever been completed.
     *
     * @param generation the writer's fencing number, stored with each record
     */
    List<RecordKey> write(
            DistrictId district,
            int shards,
            long generation,
            List<StoredRecord> records,
            WriteMode mode);

    /**
     * A page of records that match, at most {@code limit}; it may be short or even empty while a
     * cursor is answered. Eventually consistent.
     *
     * @param cursor opaque; empty text for the first page. A cursor that is not ours is {@link
     *     IllegalArgumentException}
     */
    RosterPage page(DistrictId district, int shards, RosterFilter filter, String cursor, int limit);

    /** How records are written. */
    enum WriteMode {
        FIRST_IMPORT,
        GUARDED
    }

    /**
     * Which records to list.
     *
     * @param kind the kind
     * @param archived archived records instead of active ones
     * @param school only records counted under this school
     * @param role only people with this role
     * @param modifiedSince only records written at or after this time
     */
    record RosterFilter(
            Kind kind,
            MarkSink.Archived archived,
            Optional<String> school,
            Optional<Role> role,
            Optional<Instant> modifiedSince) {}

    /**
     * A page of records.
     *
     * @param records the rows
     * @param next where the next page begins; absent on the last page
     */
    record RosterPage(List<StoredRecord> records, Optional<String> next) {
        public RosterPage {
            records = List.copyOf(records);
        }
    }
}
