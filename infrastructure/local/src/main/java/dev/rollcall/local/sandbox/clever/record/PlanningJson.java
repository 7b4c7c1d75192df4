package dev.rollcall.local.sandbox.clever.record;

import dev.rollcall.local.sandbox.district.Course;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Term;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.time.LocalDate;

/** Writes terms and courses, which carry little more than a name. */
final class PlanningJson {
    private final District district;
    private final ObjectIds ids;

    PlanningJson(District district, ObjectIds ids) {
        this.district = district;
        this.ids = ids;
    }

    void writeTerm(Fields fields, int row) throws IOException {
        Term term = district.terms().get(row);
        fields.text("id", ids.of(Kind.TERM, row))
                .text("district", ids.of(Kind.DISTRICT, 0))
                .maybe("name", term.name())
                .maybe("start_date", term.start().map(LocalDate::toString))
                .maybe("end_date", term.end().map(LocalDate::toString));
    }

    void writeCourse(Fields fields, int row) throws IOException {
        Course course = district.courses().get(row);
        fields.text("id", ids.of(Kind.COURSE, row))
                .text("district", ids.of(Kind.DISTRICT, 0))
                .text("name", course.name())
                .maybe("number", course.number());
    }
}
