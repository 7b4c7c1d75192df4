package dev.rollcall.local.sandbox.classlink.record;

import dev.rollcall.local.sandbox.district.Course;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Sections;
import dev.rollcall.local.sandbox.district.Subject;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.util.stream.LongStream;

/** Writes classes; who is in them stands in the enrollments. */
final class ClassJson {
    private static final int PERIODS = 8;
    private final District district;

    ClassJson(District district) {
        this.district = district;
    }

    void write(Fields fields, long key, Style style) throws IOException {
        int row = (int) Tombstone.real(key);
        Sections sections = district.sections();
        Course course = district.courses().get(sections.course(row));
        style.head(fields, Type.CLASS, key, district.stamps().modified(Kind.SECTION, row));
        writeNames(fields, row, course);
        style.grades(fields, course.grade());
        fields.list("subjects", course.subject().title());
        style.one(fields, "course", Type.COURSE, course.row());
        style.one(fields, "school", Type.ORG, Orgs.school(sections.school(row)));
        style.many(fields, "terms", Type.ACADEMIC_SESSION, LongStream.of(sections.term(row)));
        fields.list("subjectCodes");
        fields.list("periods", row % 9 == 6 ? new String[0] : new String[] {period(row)});
        fields.list("resources");
    }

    private void writeNames(Fields fields, int row, Course course) throws IOException {
        boolean homeroom = course.subject() == Subject.HOMEROOM;
        fields.text("title", district.courses().title(course.row()) + " - " + period(row))
                .text("classCode", row % 5 == 2 ? "" : "N" + (row + 1))
                .text("classType", homeroom ? "homeroom" : "scheduled")
                .text("location", row % 3 == 1 ? "" : "A" + row % 40);
    }

    private static String period(int row) {
        return String.valueOf(1 + row % PERIODS);
    }
}
