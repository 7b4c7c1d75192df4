package dev.rollcall.local.sandbox.clever.record;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.School;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;

/** Writes schools. */
final class SchoolJson {
    private final District district;
    private final ObjectIds ids;

    SchoolJson(District district, ObjectIds ids) {
        this.district = district;
        this.ids = ids;
    }

    void write(Fields fields, int row) throws IOException {
        School school = district.schools().get(row);
        fields.text("id", ids.of(Kind.SCHOOL, row))
                .text("district", ids.of(Kind.DISTRICT, 0))
                .text("name", school.name())
                .text("sis_id", school.number())
                .text("school_number", school.number())
                .time("created", district.stamps().created(Kind.SCHOOL, row))
                .time("last_modified", district.stamps().modified(Kind.SCHOOL, row))
                .text("low_grade", Grades.of(school.level().lowGrade()))
                .text("high_grade", Grades.of(school.level().highGrade()))
                .maybe("phone", school.phone())
                .object("principal", principal -> principal.maybe("name", school.principal()))
                .object("location", place -> writePlace(place, row))
                .object("ext", ext -> ext.text("charter_school", row % 3 == 0 ? "" : "N"));
        if (row % 2 == 0) {
            fields.text("state_id", String.valueOf(30_000 + row)).text("mdr_number", "");
        }
    }

    private static void writePlace(Fields fields, int row) throws IOException {
        if (row % 3 != 2) {
            fields.text("address", (100 + row) + " Sandbox Street")
                    .text("city", "Loopback")
                    .text("state", "NY")
                    .text("zip", "12700");
        }
    }
}
