package dev.rollcall.portals.oneroster;

import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.roster.Course;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.School;
import dev.rollcall.roster.SourceText;
import dev.rollcall.roster.Term;
import dev.rollcall.roster.hierarchy.Org;

import java.util.List;
import java.util.Optional;

/** Organisations, sessions, courses and classes. */
final class Records {

    private Records() {}

    static Org org(Row org) {
        return new Org(org.id(), type(org), org.reference("parent"));
    }

    static School school(Row org) {
        return new School(
                org.id(),
                org.textOrEmpty("name"),
                org.text("identifier"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The name, if it is a district. */
    static Optional<String> districtName(Item org) {
        try {
            Row row = Row.of(org.value());
            return type(row) == Org.Type.DISTRICT && !row.isGone()
                    ? row.text("name")
                    : Optional.empty();
        } catch (UnreadableRecordException e) {
            return Optional.empty();
        }
    }

    /** Sessions of every type: which of them a class runs in, the class says. */
    static Term term(Row session) {
        return new Term(
                session.id(),
                session.text("title"),
                session.date("startDate"),
                session.date("endDate"));
    }

    static Course course(Row course) {
        return new Course(course.id(), course.text("title"), course.text("courseCode"));
    }

    /** A class; who is in it stands in another list. */
    static RosterClass rosterClass(Row one) {
        return new RosterClass(
                one.id(),
                one.textOrEmpty("title"),
                one.reference("school").orElse(""),
                one.reference("course"),
                one.references("terms"),
                new RosterClass.ClassDetails(
                        joined(one.words("subjects"), ", "),
                        Grades.of(one.words("grades")),
                        joined(one.words("periods"), ","),
                        one.text("classCode"),
                        Optional.empty()),
                List.of());
    }

    private static Org.Type type(Row org) {
        return switch (org.word("type")) {
            case "district" -> Org.Type.DISTRICT;
            case "school" -> Org.Type.SCHOOL;
            default -> Org.Type.OTHER;
        };
    }

    private static Optional<String> joined(List<String> words, String separator) {
        return SourceText.present(String.join(separator, words));
    }
}
