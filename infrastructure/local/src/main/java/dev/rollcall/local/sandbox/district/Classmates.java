package dev.rollcall.local.sandbox.district;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** Who could sit in the same classroom: students by school and grade, and why they are there. */
final class Classmates {
    /** Their own school. */
    private final Map<Integer, IntList> residents = new HashMap<>();

    /** Their second school: they take half of their classes there as well. */
    private final Map<Integer, IntList> guests = new HashMap<>();

    /** Not a school of theirs: they take one class there. */
    private final Map<Integer, IntList> visitors = new HashMap<>();

    private final District district;

    Classmates(District district) {
        this.district = district;
        for (int row = 0; row < district.people().size(); row++) {
            if (!DistrictGenerator.hasNoClasses(row)) {
                place(row);
            }
        }
    }

    /** The students of a grade who have a class at this school in this slot of the week. */
    IntList of(int school, int grade, int slot) {
        int slots = district.shape().sectionsPerStudent();
        boolean last = slot == slots - 1;
        IntList members = new IntList();
        IntPredicate staysHome = row -> !last || !DistrictGenerator.isVisitor(row);
        copy(group(residents, school, grade), members, staysHome);
        copy(group(guests, school, grade), members, row -> slot < slots / 2);
        copy(group(visitors, school, grade), members, row -> last);
        return members;
    }

    private void place(int row) {
        People people = district.people();
        put(residents, people.home(row), row);
        if (people.second(row) != People.NO_SCHOOL) {
            put(guests, people.second(row), row);
        }
        if (DistrictGenerator.isVisitor(row)) {
            put(visitors, district.schools().otherThan(people.home(row), row), row);
        }
    }

    private void put(Map<Integer, IntList> groups, int school, int row) {
        int grade = district.schools().level(school).nearest(district.people().grade(row));
        groups.computeIfAbsent(key(school, grade), any -> new IntList()).add(row);
    }

    private static IntList group(Map<Integer, IntList> groups, int school, int grade) {
        return groups.getOrDefault(key(school, grade), new IntList());
    }

    private static void copy(IntList from, IntList to, IntPredicate wanted) {
        for (int i = 0; i < from.size(); i++) {
            if (wanted.test(from.get(i))) {
                to.add(from.get(i));
            }
        }
    }

    private static int key(int school, int grade) {
        return school * 16 + grade;
    }
}
