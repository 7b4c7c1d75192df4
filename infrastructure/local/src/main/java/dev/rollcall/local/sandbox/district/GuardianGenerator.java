package dev.rollcall.local.sandbox.district;

/** Gives a part of the students one or two guardians; one guardian in four has two children. */
final class GuardianGenerator {
    private static final int SIBLING_ONE_IN = 4;
    private static final int SECOND_GUARDIAN_ONE_IN = 3;
    private final District district;

    GuardianGenerator(District district) {
        this.district = district;
    }

    void fill() {
        district.guardians().startAt(district.people().size());
        int students = district.shape().students();
        for (int student = 0; student < students; student++) {
            if (district.dice().below(100, Trait.GUARDIAN, student)
                    < district.shape().guardianPercent()) {
                addFor(student, students);
            }
        }
        district.guardians().index();
    }

    private void addFor(int student, int students) {
        boolean sibling = district.dice().oneIn(SIBLING_ONE_IN, Trait.SIBLING, student);
        if (sibling && student + 1 < students) {
            add(student, student + 1);
        } else {
            add(student);
        }
        if (district.dice().oneIn(SECOND_GUARDIAN_ONE_IN, Trait.RELATION, student)) {
            add(student);
        }
    }

    private void add(int... children) {
        district.people().add(Role.GUARDIAN.bit(), People.NO_SCHOOL, People.NO_SCHOOL, 0);
        district.guardians().add(children);
    }
}
