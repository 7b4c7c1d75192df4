package dev.rollcall.local.sandbox.classlink.rows;

import dev.rollcall.local.sandbox.classlink.record.EnrollmentKey;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Sections;

import java.util.Arrays;

/** Every place in every shared class; only where each class begins is kept. */
final class Enrollments implements Rows {
    private final Sections sections;
    private final int[] shown;

    /** How many places there are before each class, and in the end in all. */
    private final int[] starts;

    Enrollments(District district) {
        this.sections = district.sections();
        this.shown = district.shown().rows(Kind.SECTION).toArray();
        this.starts = new int[shown.length + 1];
        for (int i = 0; i < shown.length; i++) {
            starts[i + 1] = starts[i] + members(shown[i]);
        }
    }

    @Override
    public int size() {
        return starts[shown.length];
    }

    /** Classes without members begin where the next one does, and are passed over. */
    @Override
    public long at(int index) {
        int found = Arrays.binarySearch(starts, index);
        int last = found < 0 ? -found - 2 : found;
        while (starts[last + 1] == index) {
            last++;
        }
        return EnrollmentKey.of(shown[last], people(shown[last])[index - starts[last]]);
    }

    private int members(int section) {
        return sections.students(section).length + sections.teachers(section).length;
    }

    private int[] people(int section) {
        int[] students = sections.students(section);
        int[] teachers = sections.teachers(section);
        int[] people = Arrays.copyOf(students, students.length + teachers.length);
        System.arraycopy(teachers, 0, people, students.length, teachers.length);
        Arrays.sort(people);
        return people;
    }
}
