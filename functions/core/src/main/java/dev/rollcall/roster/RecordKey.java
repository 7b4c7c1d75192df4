package dev.rollcall.roster;

/**
 * What names a record within a district.
 *
 * @param kind its kind
 * @param id the portal's id
 */
public record RecordKey(Kind kind, String id) implements Comparable<RecordKey> {

    @Override
    public int compareTo(RecordKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
