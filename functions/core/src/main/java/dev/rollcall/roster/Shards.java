package dev.rollcall.roster;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** How a district's records spread over partitions. */
public final class Shards {

    private static final int SMALL = 1;
    private static final int LARGE = 16;
    private static final int LARGE_FROM_PEOPLE = 20_000;

    private Shards() {}

    /**
     * The number of partitions for a district that starts with this many people; fixed from then
     * on.
     */
    public static int forPeople(int people) {
        return people < LARGE_FROM_PEOPLE ? SMALL : LARGE;
    }

    /** The number for a district of which only a part is known when its first record is stored. */
    public static int forUnknown() {
        return LARGE;
    }

    /** The partition of a record id, 0 to {@code shards - 1}; the same for ever. */
    public static int of(String id, int shards) {
        CRC32C hash = new CRC32C();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % shards);
    }
}
