package dev.rollcall.local.sandbox.district;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Cuts each grade of each school into classes of 25 to 30, anew for every slot of the week. */
final class ClassGenerator {
    private static final double USUAL_SIZE = 27;
    private static final int SECTIONS_PER_TEACHER = 5;
    private static final int TWO_SCHOOLS_ONE_IN = 20;
    private static final int ALSO_STAFF_ONE_IN = 15;
    private final District district;
    private final Classmates classmates;

    ClassGenerator(District district) {
        this.district = district;
        this.classmates = new Classmates(district);
    }

    void fill() {
        for (int school = 0; school < district.schools().size(); school++) {
            int first = district.sections().size();
            Level level = district.schools().level(school);
            for (int grade = level.lowGrade(); grade <= level.highGrade(); grade++) {
                addGrade(school, grade);
            }
            hireTeachers(school, first);
        }
    }

    private void addGrade(int school, int grade) {
        for (int slot = 0; slot < district.shape().sectionsPerStudent(); slot++) {
            int course = district.courses().of(grade, slot);
            int term = Terms.of(district.schools().level(school), slot);
            int[] members = shuffled(classmates.of(school, grade, slot), school, course);
            int classes = Math.toIntExact(Math.max(1, Math.round(members.length / USUAL_SIZE)));
            for (int i = 0; i < classes && members.length > 0; i++) {
                int[] part = part(members, i, classes);
                district.sections().add(school, course, term, part);
            }
        }
    }

    /** One teacher for five sections, and one more who teaches nothing yet. */
    private void hireTeachers(int school, int firstSection) {
        int sections = district.sections().size() - firstSection;
        int teachers = (sections + SECTIONS_PER_TEACHER - 1) / SECTIONS_PER_TEACHER;
        int firstTeacher = district.people().size();
        for (int i = 0; i <= teachers; i++) {
            hire(school);
        }
        for (int i = 0; i < sections; i++) {
            district.sections().assign(firstSection + i, firstTeacher + i / SECTIONS_PER_TEACHER);
        }
    }

    private void hire(int school) {
        int row = district.people().size();
        Dice dice = district.dice();
        boolean two = dice.oneIn(TWO_SCHOOLS_ONE_IN, Trait.SCHOOL, row);
        int second = two ? district.schools().otherThan(school, row) : People.NO_SCHOOL;
        district.people().add(Role.TEACHER.bit(), school, second, 0);
        if (dice.oneIn(ALSO_STAFF_ONE_IN, Trait.TITLE, row)) {
            district.people().grant(row, Role.STAFF);
        }
    }

    private int[] shuffled(IntList members, int school, int course) {
        int[] rows = members.toArray();
        SplittableRandom random =
                new SplittableRandom(
                        district.dice().roll(Trait.SHUFFLE, school * 100_000L + course));
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = rows[i];
            rows[i] = rows[other];
            rows[other] = kept;
        }
        return rows;
    }

    private static int[] part(int[] members, int index, int parts) {
        int from = Math.toIntExact((long) members.length * index / parts);
        int to = Math.toIntExact((long) members.length * (index + 1) / parts);
        int[] part = Arrays.copyOfRange(members, from, to);
        Arrays.sort(part);
        return part;
    }
}
