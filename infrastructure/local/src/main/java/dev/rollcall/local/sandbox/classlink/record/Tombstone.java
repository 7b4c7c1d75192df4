package dev.rollcall.local.sandbox.classlink.record;

/** The keys of records that are to be deleted: the real key with every bit turned round. */
public final class Tombstone {
    private Tombstone() {}

    public static long of(long key) {
        return ~key;
    }

    /** The key itself, whether turned round or not. */
    static long real(long key) {
        return key < 0 ? ~key : key;
    }
}
