package dev.rollcall.local.sandbox.clever.record;

import dev.rollcall.local.sandbox.district.Course;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Sections;
import dev.rollcall.local.sandbox.district.Subject;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.util.Arrays;

/** Writes sections with all their members. */
final class SectionJson {
    private static final int PERIODS = 8;
    private final District district;
    private final ObjectIds ids;

    SectionJson(District district, ObjectIds ids) {
        this.district = district;
        this.ids = ids;
    }

    void write(Fields fields, int row, Dialect dialect) throws IOException {
        Sections sections = district.sections();
        String[] teachers = people(sections.teachers(row));
        fields.text("id", ids.of(Kind.SECTION, row))
                .text("district", ids.of(Kind.DISTRICT, 0))
                .text("school", ids.of(Kind.SCHOOL, sections.school(row)))
                .list("students", people(sections.students(row)))
                .list("teachers", teachers);
        if (teachers.length > 0) {
            fields.text("teacher", teachers[0]);
        }
        writeNames(fields, row);
        writePlanning(fields, row);
        fields.time("created", district.stamps().created(Kind.SECTION, row))
                .time("last_modified", district.stamps().modified(Kind.SECTION, row));
        if (dialect.isLatest()) {
            fields.object("lms_status", status -> status.no("synced_in_lms"));
        }
    }

    private void writeNames(Fields fields, int row) throws IOException {
        int course = district.sections().course(row);
        String period = String.valueOf(1 + row % PERIODS);
        fields.text("name", district.courses().title(course) + " - " + period)
                .text("sis_id", String.valueOf(row + 1))
                .text("section_number", row % 5 == 2 ? "" : "N" + (row + 1));
        if (row % 9 != 6) {
            fields.text("period", period);
        }
        if (row % 3 != 1) {
            fields.object("ext", ext -> ext.text("classroom", "A" + row % 40));
        }
    }

    private void writePlanning(Fields fields, int row) throws IOException {
        Sections sections = district.sections();
        Course course = district.courses().get(sections.course(row));
        fields.text("subject", subject(course.subject()))
                .text("grade", row % 43 == 21 ? "" : Grades.of(course.grade()));
        if (row % 31 != 30) {
            fields.text("course", ids.of(Kind.COURSE, course.row()));
        }
        if (row % 37 != 36) {
            fields.text("term_id", ids.of(Kind.TERM, sections.term(row)));
        }
    }

    private String[] people(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> ids.of(Kind.PERSON, row)).toArray(String[]::new);
    }

    /** Clever's words, and for clubs one that is not among them: its lists lag behind reality. */
    private static String subject(Subject subject) {
        return switch (subject) {
            case HOMEROOM -> "homeroom/advisory";
            case MATH -> "math";
            case ENGLISH -> "english/language arts";
            case SCIENCE -> "science";
            case SOCIAL_STUDIES -> "social studies";
            case PHYSICAL_EDUCATION -> "PE and health";
            case ART, MUSIC -> "arts and music";
            case LANGUAGE -> "language";
            case TECHNOLOGY -> "technology and engineering";
            case READING -> "interventions/online learning";
            case CLUB -> "extracurricular";
        };
    }
}
