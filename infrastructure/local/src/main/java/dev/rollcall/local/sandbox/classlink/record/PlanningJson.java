package dev.rollcall.local.sandbox.classlink.record;

import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.district.Course;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;

/** Writes academic sessions and courses. */
final class PlanningJson {
    private final District district;
    private final Sessions sessions;

    PlanningJson(District district) {
        this.district = district;
        this.sessions = new Sessions(district);
    }

    void writeSession(Fields fields, long key, Style style) throws IOException {
        long session = Tombstone.real(key);
        Sessions.Days days = sessions.days(session);
        Instant modified = district.stamps().modified(Kind.TERM, 0);
        style.head(fields, Type.ACADEMIC_SESSION, key, modified);
        fields.text("title", sessions.title(session))
                .text("startDate", text(days.start()))
                .text("endDate", text(days.end()))
                .text("type", sessions.type(session));
        writeFamily(fields, session, style);
        fields.text("schoolYear", String.valueOf(district.shape().schoolYear() + 1));
    }

    void writeCourse(Fields fields, long key, Style style) throws IOException {
        int row = (int) Tombstone.real(key);
        Course course = district.courses().get(row);
        style.head(fields, Type.COURSE, key, district.stamps().modified(Kind.COURSE, row));
        fields.text("title", course.name()).text("courseCode", course.number().orElse(""));
        style.grades(fields, course.grade());
        fields.list("subjects", course.subject().title());
        style.one(fields, "org", Type.ORG, Orgs.DISTRICT);
        if (style.has(Quirk.EXTRA_SESSIONS)) {
            style.one(fields, "schoolYear", Type.ACADEMIC_SESSION, sessions.year());
        }
        fields.list("subjectCodes").list("resources");
    }

    /** Only where there is a school year do terms have a parent. */
    private void writeFamily(Fields fields, long session, Style style) throws IOException {
        if (style.has(Quirk.EXTRA_SESSIONS) && session != sessions.year()) {
            long parent = sessions.isTerm(session) ? sessions.year() : sessions.semester(session);
            style.one(fields, "parent", Type.ACADEMIC_SESSION, parent);
        }
        LongStream children = session == sessions.year() ? sessions.terms() : LongStream.empty();
        style.many(fields, "children", Type.ACADEMIC_SESSION, children);
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
