package dev.rollcall.local.sandbox.classlink.record;

/** The key of an enrollment: a section and one person in it. */
public final class EnrollmentKey {
    private EnrollmentKey() {}

    public static long of(int section, int person) {
        return ((long) section << Integer.SIZE) | person;
    }

    public static int section(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    public static int person(long key) {
        return (int) key;
    }
}
