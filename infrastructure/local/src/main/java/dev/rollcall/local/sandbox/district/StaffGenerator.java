package dev.rollcall.local.sandbox.district;

/** Adds what is special about adults: co-teachers, office staff, administrators, many hats. */
final class StaffGenerator {
    private static final int CO_TEACHER_EVERY = 10;
    private static final int FROM_ELSEWHERE_EVERY = 61;
    private static final int MOST_CO_TEACHERS = 9;
    private final District district;
    private final int firstTeacher;
    private final int teachers;

    StaffGenerator(District district) {
        this.district = district;
        this.firstTeacher = district.shape().students();
        this.teachers = district.people().size() - firstTeacher;
    }

    void fill() {
        addCoTeachers();
        addOneOfEach();
        for (int school = 0; school < district.schools().size(); school++) {
            addStaff(school);
        }
        for (int i = 0; i < 2 + district.schools().size() / 20; i++) {
            district.people().add(Role.DISTRICT_ADMIN.bit(), People.NO_SCHOOL, People.NO_SCHOOL, 0);
        }
    }

    private void addCoTeachers() {
        Sections sections = district.sections();
        for (int row = 0; row < sections.size(); row++) {
            if (row % CO_TEACHER_EVERY == 4) {
                sections.assistedBy(row, neighbour(sections.teachers(row)[0], 1));
            }
            if (row % FROM_ELSEWHERE_EVERY == 17) {
                sections.assistedBy(row, neighbour(sections.teachers(row)[0], teachers / 2));
            }
        }
    }

    /** The section with as many teachers as the portals allow, and the one with none. */
    private void addOneOfEach() {
        Sections sections = district.sections();
        for (int i = 1; i <= MOST_CO_TEACHERS; i++) {
            sections.assistedBy(0, neighbour(sections.teachers(0)[0], i));
        }
        sections.assign(sections.size() - 1);
        district.people().grant(firstTeacher, Role.STAFF);
        district.people().grant(firstTeacher, Role.DISTRICT_ADMIN);
        district.people().worksAlsoAt(firstTeacher, 1);
    }

    /** Two in the office; the second of them also works at the next school. */
    private void addStaff(int school) {
        People people = district.people();
        int next = (school + 1) % district.schools().size();
        people.add(Role.STAFF.bit(), school, People.NO_SCHOOL, 0);
        people.add(Role.STAFF.bit(), school, next, 0);
    }

    private int neighbour(int teacher, int distance) {
        return firstTeacher + (teacher - firstTeacher + distance) % teachers;
    }
}
