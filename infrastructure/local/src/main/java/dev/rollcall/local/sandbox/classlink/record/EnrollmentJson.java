package dev.rollcall.local.sandbox.classlink.record;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Sections;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** Writes who is in which class, as what, and for how long. */
final class EnrollmentJson {
    private final District district;
    private final Sessions sessions;

    EnrollmentJson(District district) {
        this.district = district;
        this.sessions = new Sessions(district);
    }

    void write(Fields fields, long key, Style style) throws IOException {
        long place = Tombstone.real(key);
        int section = EnrollmentKey.section(place);
        int person = EnrollmentKey.person(place);
        Sections sections = district.sections();
        style.head(fields, Type.ENROLLMENT, key, district.stamps().modified(Kind.SECTION, section));
        style.one(fields, "user", Type.USER, person);
        style.one(fields, "class", Type.CLASS, section);
        style.one(fields, "school", Type.ORG, Orgs.school(sections.school(section)));
        fields.text("role", sections.hasTeacher(section, person) ? "teacher" : "student");
        style.flag(fields, "primary", isPrimary(sections.teachers(section), person));
        Sessions.Days days = sessions.days(sections.term(section));
        fields.text("beginDate", text(days.start())).text("endDate", text(days.end()));
    }

    private static boolean isPrimary(int[] teachers, int person) {
        return teachers.length > 0 && teachers[0] == person;
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
