package dev.rollcall.portals.clever;

import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.SourceDate;
import dev.rollcall.roster.Course;
import dev.rollcall.roster.School;
import dev.rollcall.roster.Term;

/** Schools, terms and courses. */
final class Records {

    private Records() {}

    static School school(Fields school) {
        return new School(
                school.id(),
                school.textOrEmpty("name"),
                school.text("sis_id"),
                school.text("school_number"),
                school.text("state_id"),
                school.text("nces_id"),
                school.text("low_grade"),
                school.text("high_grade"));
    }

    static Term term(Fields term) {
        return new Term(
                term.id(),
                term.text("name"),
                term.text("start_date").flatMap(SourceDate::of),
                term.text("end_date").flatMap(SourceDate::of));
    }

    static Course course(Fields course) {
        return new Course(course.id(), course.text("name"), course.text("number"));
    }
}
