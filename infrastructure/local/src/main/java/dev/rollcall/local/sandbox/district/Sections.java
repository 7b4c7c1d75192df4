package dev.rollcall.local.sandbox.district;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sections of a district with their enrollments. A section's members are rows of people, the
 * students ascending, the teachers with the primary one first.
 */
public final class Sections {
    private final IntList schools = new IntList();
    private final IntList courses = new IntList();
    private final IntList terms = new IntList();
    private final List<int[]> students = new ArrayList<>();
    private final List<int[]> teachers = new ArrayList<>();

    int add(int school, int course, int term, int[] members) {
        schools.add(school);
        courses.add(course);
        terms.add(term);
        students.add(members);
        teachers.add(new int[0]);
        return size() - 1;
    }

    public int size() {
        return students.size();
    }

    public int school(int row) {
        return schools.get(row);
    }

    public int course(int row) {
        return courses.get(row);
    }

    public int term(int row) {
        return terms.get(row);
    }

    /** The enrolled students. The array is the section's own and must not be written to. */
    public int[] students(int row) {
        return students.get(row);
    }

    /** The teachers, primary first. The array is the section's own and must not be written to. */
    public int[] teachers(int row) {
        return teachers.get(row);
    }

    public boolean hasStudent(int row, int person) {
        return Arrays.binarySearch(students.get(row), person) >= 0;
    }

    public boolean hasTeacher(int row, int person) {
        for (int teacher : teachers.get(row)) {
            if (teacher == person) {
                return true;
            }
        }
        return false;
    }

    public boolean hasMember(int row, int person) {
        return hasStudent(row, person) || hasTeacher(row, person);
    }

    /** Enrols the student; nothing happens to one who is in the section already. */
    public void enrol(int row, int student) {
        int[] present = students.get(row);
        int place = Arrays.binarySearch(present, student);
        if (place < 0) {
            students.set(row, inserted(present, -place - 1, student));
        }
    }

    /** Takes the people out of the section, whether students or teachers; they must ascend. */
    public void remove(int row, int... people) {
        students.set(row, without(students.get(row), people));
        teachers.set(row, without(teachers.get(row), people));
    }

    /** The sections any of these people teaches or attends, ascending; the people must ascend. */
    public int[] ofAny(int... people) {
        return IntStream.range(0, size())
                .filter(row ->
                        hasAny(students.get(row), people) || hasAny(teachers.get(row), people))
                .toArray();
    }

    /** The sections this person teaches or attends, ascending. */
    public int[] of(int person) {
        return IntStream.range(0, size()).filter(row -> hasMember(row, person)).toArray();
    }

    /** How many enrollments there are in all. */
    public long enrollments() {
        return students.stream().mapToLong(members -> members.length).sum();
    }

    void assign(int row, int... people) {
        teachers.set(row, people);
    }

    void assistedBy(int row, int teacher) {
        if (!hasTeacher(row, teacher)) {
            int[] present = teachers.get(row);
            teachers.set(row, inserted(present, present.length, teacher));
        }
    }

    private static int[] inserted(int[] values, int place, int value) {
        int[] longer = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, place, longer, place + 1, values.length - place);
        longer[place] = value;
        return longer;
    }

    private static int[] without(int[] values, int... people) {
        return Arrays.stream(values)
                .filter(each -> Arrays.binarySearch(people, each) < 0)
                .toArray();
    }

    private static boolean hasAny(int[] values, int... people) {
        for (int value : values) {
            if (Arrays.binarySearch(people, value) >= 0) {
                return true;
            }
        }
        return false;
    }
}
