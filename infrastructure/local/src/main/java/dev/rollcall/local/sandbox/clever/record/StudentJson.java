package dev.rollcall.local.sandbox.clever.record;

import dev.rollcall.local.sandbox.district.Demographics;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Identity;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Term;
import dev.rollcall.local.sandbox.district.Trait;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Writes what makes a person a student. */
final class StudentJson {
    private static final int NO_GRADE_ONE_IN = 80;
    private static final int ODD_GRADE_ONE_IN = 150;
    private final District district;
    private final ObjectIds ids;

    StudentJson(District district, ObjectIds ids) {
        this.district = district;
        this.ids = ids;
    }

    void write(Fields fields, int row, Dialect dialect) throws IOException {
        writeIdentity(fields, row, dialect);
        writeSchools(fields, row);
        writeDemographics(fields, row);
        writeExtras(fields, row);
        if (dialect.isLatest()) {
            writeLatest(fields, row);
        }
    }

    private void writeIdentity(Fields fields, int row, Dialect dialect) throws IOException {
        Identity identity = district.identity();
        fields.text("sis_id", identity.sisId(row))
                .text("student_number", row % 6 == 5 ? "" : identity.sisId(row))
                .maybe("state_id", identity.stateId(row))
                .object("credentials", each -> writeCredentials(each, row));
        if (!dialect.isEvent()) {
            fields.maybe("email", identity.email(row));
        }
    }

    private void writeCredentials(Fields fields, int row) throws IOException {
        if (row % 10 != 8) {
            fields.text("district_username", district.identity().username(row));
        }
    }

    private void writeSchools(Fields fields, int row) throws IOException {
        String[] schools =
                Arrays.stream(district.shown().schoolsOf(row))
                        .mapToObj(school -> ids.of(Kind.SCHOOL, school))
                        .toArray(String[]::new);
        fields.text("school", schools[0]).list("schools", schools);
        fields.objects(
                "enrollments",
                row % 20 == 3 ? List.of(year -> writeEnrollment(year, schools[0])) : List.of());
    }

    private void writeEnrollment(Fields fields, String school) throws IOException {
        Term year = district.terms().get(0);
        fields.text("school", school)
                .maybe("start_date", year.start().map(LocalDate::toString))
                .maybe("end_date", year.end().map(LocalDate::toString));
    }

    private void writeDemographics(Fields fields, int row) throws IOException {
        Demographics facts = district.demographics();
        fields.maybe("dob", facts.birthDate(row).map(StudentJson::unpadded))
                .text("gender", facts.gender(row))
                .text("race", facts.race(row))
                .text("hispanic_ethnicity", facts.answer(0, row))
                .text("ell_status", facts.answer(1, row))
                .text("iep_status", facts.answer(2, row))
                .text("frl_status", row % 4 == 0 ? "Free" : "")
                .text("home_language", facts.homeLanguage(row));
        if (row % 8 != 7) {
            fields.object("location", place -> writePlace(place, row));
        }
    }

    private void writePlace(Fields fields, int row) throws IOException {
        fields.text("address", "")
                .text("city", "")
                .text("state", "")
                .text("zip", district.demographics().postalCode(row));
    }

    private void writeExtras(Fields fields, int row) throws IOException {
        if (!district.dice().oneIn(NO_GRADE_ONE_IN, Trait.EXTRA, row)) {
            fields.text("grade", grade(row));
        }
        fields.text("graduation_year", row % 3 == 0 ? graduation(row) : "");
        if (row % 4 == 1) {
            fields.object("ext", ext -> ext.text("house", row % 8 == 1 ? "Red" : ""));
        }
    }

    private void writeLatest(Fields fields, int row) throws IOException {
        Demographics facts = district.demographics();
        fields.text("home_language_code", row % 5 == 0 ? "spa" : "eng")
                .text("gifted_status", facts.answer(3, row))
                .text("section_504_status", facts.answer(4, row))
                .object("disability", each -> each.text("disability_status", facts.answer(5, row)));
    }

    private String grade(int row) {
        boolean odd = district.dice().oneIn(ODD_GRADE_ONE_IN, Trait.TITLE, row);
        return odd ? "EarlyCollege" : Grades.of(district.people().grade(row));
    }

    private String graduation(int row) {
        return String.valueOf(district.shape().schoolYear() + 13 - district.people().grade(row));
    }

    private static String unpadded(LocalDate day) {
        return day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
    }
}
