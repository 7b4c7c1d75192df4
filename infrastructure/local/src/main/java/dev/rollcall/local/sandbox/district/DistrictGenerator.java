package dev.rollcall.local.sandbox.district;

/**
 * Fills an empty district: students, then section by section with their teachers, then the other
 * adults. Out of every 100 students, two attend a second school, one visits a section of a school
 * that is not theirs, and one has no classes at all.
 */
final class DistrictGenerator {
    private static final int NO_CLASSES = 37;
    private static final int VISITOR = 73;
    private final District district;

    DistrictGenerator(District district) {
        this.district = district;
    }

    District fill() {
        for (int row = 0; row < district.shape().students(); row++) {
            addStudent(row);
        }
        new ClassGenerator(district).fill();
        new StaffGenerator(district).fill();
        new GuardianGenerator(district).fill();
        return district;
    }

    static boolean hasNoClasses(int student) {
        return student % 100 == NO_CLASSES;
    }

    static boolean isVisitor(int student) {
        return student % 100 == VISITOR;
    }

    private void addStudent(int row) {
        Schools schools = district.schools();
        int home = district.dice().below(schools.size(), Trait.SCHOOL, row);
        Level level = schools.level(home);
        int grade = level.lowGrade() + district.dice().below(level.grades(), Trait.GRADE, row);
        int second = row % 50 == 11 ? schools.otherThan(home, row) : People.NO_SCHOOL;
        district.people().add(Role.STUDENT.bit(), home, second, grade);
    }
}
