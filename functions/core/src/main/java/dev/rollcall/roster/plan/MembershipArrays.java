package dev.rollcall.roster.plan;

import dev.rollcall.roster.ClassMember;
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
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

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
    private int[] classStarts = new int[0];
    private int[] byClass = new int[0];

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

    /**
     * The person's places in classes, sorted, each place once; empty for a person no class
     * mentions.
     *
     * @param offered which classes count, by their ordinals
     */
    public List<Membership> of(int person, RecordIndex classes, IntPredicate offered) {
        sortByPerson();
        if (person + 1 >= starts.length) {
            return List.of();
        }
        List<Membership> found = new ArrayList<>(starts[person + 1] - starts[person]);
        for (int at = starts[person]; at < starts[person + 1]; at++) {
            if (offered.test(places[at] >>> ROLE_BITS)) {
                found.add(membership(at, classes));
            }
        }
        return Membership.eachPlaceOnce(found);
    }

    /** Everybody who has a place in the class. */
    public List<ClassMember> in(int rosterClass, RecordIndex members) {
        sortByClass();
        if (rosterClass + 1 >= classStarts.length) {
            return List.of();
        }
        return IntStream.range(classStarts[rosterClass], classStarts[rosterClass + 1])
                .map(at -> byClass[at])
                .mapToObj(at -> new ClassMember(members.id(people[at]), role(at)))
                .toList();
    }

    /** How many places the person has. */
    public int count(int person) {
        sortByPerson();
        return person + 1 < starts.length ? starts[person + 1] - starts[person] : 0;
    }

    /** How many places the person has in classes other than these. */
    public int countNotIn(int person, IntPredicate offered) {
        int all = count(person);
        int first = all == 0 ? 0 : starts[person];
        return (int)
                IntStream.range(first, first + all)
                        .filter(at -> !offered.test(places[at] >>> ROLE_BITS))
                        .count();
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
                role(at),
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
        starts = starts(at -> people[at]);
        return order(starts, at -> people[at]);
    }

    private void sortByClass() {
        sortByPerson();
        if (classStarts.length == 0 && size > 0) {
            classStarts = starts(at -> places[at] >>> ROLE_BITS);
            byClass = order(classStarts, at -> places[at] >>> ROLE_BITS);
        }
    }

    /** Where each group begins once places are in the order of their groups. */
    private int[] starts(IntUnaryOperator group) {
        int last = IntStream.range(0, size).map(group).max().orElse(0);
        int[] begins = new int[last + 2];
        for (int at = 0; at < size; at++) {
            begins[group.applyAsInt(at) + 1]++;
        }
        for (int each = 0; each <= last; each++) {
            begins[each + 1] += begins[each];
        }
        return begins;
    }

    private int[] order(int[] groupStarts, IntUnaryOperator group) {
        int[] next = Arrays.copyOf(groupStarts, groupStarts.length - 1);
        int[] order = new int[size];
        for (int at = 0; at < size; at++) {
            order[next[group.applyAsInt(at)]++] = at;
        }
        return order;
    }

    private int[] sorted(int[] values, int[] order) {
        int[] result = new int[size];
        for (int at = 0; at < size; at++) {
            result[at] = values[order[at]];
        }
        return result;
    }

    private MemberRole role(int at) {
        return ROLES[places[at] & (1 << ROLE_BITS) - 1];
    }

    private static int day(Optional<LocalDate> date) {
        return date.map(d -> (int) d.toEpochDay()).orElse(NO_DATE);
    }

    private static Optional<LocalDate> date(int day) {
        return day == NO_DATE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
