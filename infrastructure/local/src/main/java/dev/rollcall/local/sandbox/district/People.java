package dev.rollcall.local.sandbox.district;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Everyone in a district: about a dozen bytes each, the rest is rolled by the dice. */
public final class People {
    /** Stands for "no school". */
    public static final int NO_SCHOOL = -1;

    private byte[] roles = new byte[1024];
    private byte[] grades = new byte[1024];
    private byte[] renamed = new byte[1024];
    private int[] homes = new int[1024];
    private int[] seconds = new int[1024];
    private final BitSet left = new BitSet();
    private int size;

    int add(int roleBits, int home, int second, int grade) {
        if (size == homes.length) {
            grow();
        }
        roles[size] = (byte) roleBits;
        homes[size] = home;
        seconds[size] = second;
        grades[size] = (byte) grade;
        return size++;
    }

    /** Adds a student of the school and answers the row; classes come separately. */
    public int admit(int school, int grade) {
        return add(Role.STUDENT.bit(), school, NO_SCHOOL, grade);
    }

    public int size() {
        return size;
    }

    public boolean is(int row, Role role) {
        return (roles[row] & role.bit()) != 0;
    }

    /** Whether the person holds two roles or more. */
    public boolean isMultiRole(int row) {
        return Integer.bitCount(roles[row]) > 1;
    }

    /** The main school, or {@link #NO_SCHOOL}. */
    public int home(int row) {
        return homes[row];
    }

    /** The second school, or {@link #NO_SCHOOL}. */
    public int second(int row) {
        return seconds[row];
    }

    /** The schools the person belongs to, shared or not, the main one first. */
    public int[] schoolsOf(int row) {
        return IntStream.of(homes[row], seconds[row])
                .filter(school -> school != NO_SCHOOL)
                .toArray();
    }

    /** The grade of a student; kindergarten is 0. */
    public int grade(int row) {
        return grades[row];
    }

    /** How often the person got a new name; counts round at 256. */
    public int renamed(int row) {
        return renamed[row] & 0xFF;
    }

    public void rename(int row) {
        renamed[row]++;
    }

    public boolean hasLeft(int row) {
        return left.get(row);
    }

    public void leave(int row) {
        left.set(row);
    }

    void grant(int row, Role role) {
        roles[row] = (byte) (roles[row] | role.bit());
    }

    void worksAlsoAt(int row, int school) {
        seconds[row] = school;
    }

    private void grow() {
        int capacity = size + size / 2;
        roles = Arrays.copyOf(roles, capacity);
        grades = Arrays.copyOf(grades, capacity);
        renamed = Arrays.copyOf(renamed, capacity);
        homes = Arrays.copyOf(homes, capacity);
        seconds = Arrays.copyOf(seconds, capacity);
    }
}
