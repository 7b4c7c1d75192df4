package dev.rollcall.roster.plan;

import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every place in every class of one district, gathered class by class and then asked for person by
 * person, in flat arrays of 8 bytes a place (16 where the source tells dates). People and classes
 * are named by their ordinals. Not thread-safe.
 */
public final class MembershipArrays {

    private static final MemberRole[] ROLES = MemberRole.values();
    private static final int ROLE_BITS = 2;
    private static final int NO_DATE = Integer.MIN_VALUE;

    private int size;
    private int[] people = new int[1024];
    private int[] places = new int[1024];
    private int[] begins = new int[0];
    private int[] ends = new int[0];
    private int[] starts = new int[0];

    public int size() {
        return size;
    }

    /** Adds a place; only before the first {@link #of}. */
    public void add(
            int person,
            int rosterClass,
            MemberRole role,
            Optional<LocalDate> begin,
            Optional<LocalDate> end) {
        if (size == people.length) {
            people = Arrays.copyOf(people, size + size / 2 + 1);
            places = Arrays.copyOf(places, people.length);
        }
        people[size] = person;
        places[size] = rosterClass << ROLE_BITS | role.ordinal();
        if (begin.isPresent() || end.isPresent() || begins.length > 0) {
            date(day(begin), day(end));
        }
        size++;
    }

    /** The person's places in classes, sorted; empty for a person no class mentions. */
    public List<Membership> of(int person, RecordIndex classes) {
        sortByPerson();
        if (person + 1 >= starts.length) {
            return List.of();
        }
        List<Membership> found = new ArrayList<>(starts[person + 1] - starts[person]);
        for (int at = starts[person]; at < starts[person + 1]; at++) {
            found.add(membership(at, classes));
        }
        return found.stream().sorted().distinct().toList();
    }

    /** How many places the person has. */
    public int count(int person) {
        sortByPerson();
        return person + 1 < starts.length ? starts[person + 1] - starts[person] : 0;
    }

    /** Writes everything, for a later slice. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(size);
        out.writeBoolean(begins.length > 0);
        for (int at = 0; at < size; at++) {
            out.writeInt(people[at]);
            out.writeInt(places[at]);
            if (begins.length > 0) {
                out.writeInt(begins[at]);
                out.writeInt(ends[at]);
            }
        }
    }

    /** Reads what {@link #writeTo} wrote. */
    public static MembershipArrays readFrom(DataInput in) throws IOException {
        MembershipArrays read = new MembershipArrays();
        int count = in.readInt();
        boolean dated = in.readBoolean();
        read.people = new int[Math.max(count, 1)];
        read.places = new int[Math.max(count, 1)];
        for (; read.size < count; read.size++) {
            read.people[read.size] = in.readInt();
            read.places[read.size] = in.readInt();
            if (dated) {
                read.date(in.readInt(), in.readInt());
            }
        }
        return read;
    }

    private void date(int begin, int end) {
        if (begins.length < people.length) {
            int had = begins.length;
            begins = Arrays.copyOf(begins, people.length);
            ends = Arrays.copyOf(ends, people.length);
            Arrays.fill(begins, had, begins.length, NO_DATE);
            Arrays.fill(ends, had, ends.length, NO_DATE);
        }
        begins[size] = begin;
        ends[size] = end;
    }

    private Membership membership(int at, RecordIndex classes) {
        return new Membership(
                classes.id(places[at] >>> ROLE_BITS),
                ROLES[places[at] & (1 << ROLE_BITS) - 1],
                begins.length == 0 ? Optional.empty() : date(begins[at]),
                ends.length == 0 ? Optional.empty() : date(ends[at]));
    }

    private void sortByPerson() {
        if (starts.length > 0 || size == 0) {
            return;
        }
        int[] order = order();
        places = sorted(places, order);
        if (begins.length > 0) {
            begins = sorted(begins, order);
            ends = sorted(ends, order);
        }
        people = sorted(people, order);
    }

    private int[] order() {
        int last = Arrays.stream(people, 0, size).max().orElse(0);
        starts = new int[last + 2];
        for (int at = 0; at < size; at++) {
            starts[people[at] + 1]++;
        }
        for (int person = 0; person <= last; person++) {
            starts[person + 1] += starts[person];
        }
        int[] next = Arrays.copyOf(starts, last + 1);
        int[] order = new int[size];
        for (int at = 0; at < size; at++) {
            order[at] = next[people[at]]++;
        }
        return order;
    }

    private int[] sorted(int[] values, int[] order) {
        int[] result = new int[size];
        for (int at = 0; at < size; at++) {
            result[order[at]] = values[at];
        }
        return result;
    }

    private static int day(Optional<LocalDate> date) {
        return date.map(d -> (int) d.toEpochDay()).orElse(NO_DATE);
    }

    private static Optional<LocalDate> date(int day) {
        return day == NO_DATE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
