package dev.rollcall.local.sandbox.district;

import java.util.Optional;

/** The course catalogue: one course for each grade and each of a student's places in the week. */
public final class Courses {
    private static final int BLANK_NAME_EVERY = 29;
    private static final int NO_NUMBER_EVERY = 7;
    private final int slots;

    Courses(int slots) {
        this.slots = slots;
    }

    public int size() {
        return (Level.HIGH.highGrade() + 1) * slots;
    }

    public Course get(int row) {
        int grade = row / slots;
        return new Course(row, Subject.ofSlot(row % slots), grade, name(row), number(row));
    }

    /** What a section of this course is called, even where the course has no name of its own. */
    public String title(int row) {
        int slot = row % slots;
        int round = slot / Subject.values().length;
        String title = Subject.ofSlot(slot).title() + " " + gradeName(row / slots);
        return round == 0 ? title : title + " (" + (round + 1) + ")";
    }

    int of(int grade, int slot) {
        return grade * slots + slot;
    }

    private String name(int row) {
        return row % BLANK_NAME_EVERY == BLANK_NAME_EVERY - 1 ? "" : title(row);
    }

    private static Optional<String> number(int row) {
        return row % NO_NUMBER_EVERY == 3 ? Optional.empty() : Optional.of(String.valueOf(row + 1));
    }

    private static String gradeName(int grade) {
        return grade == 0 ? "K" : String.valueOf(grade);
    }
}
