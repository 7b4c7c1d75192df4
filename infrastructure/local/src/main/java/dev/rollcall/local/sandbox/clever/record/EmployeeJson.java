package dev.rollcall.local.sandbox.clever.record;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.util.Arrays;

/** Writes what makes a person a teacher, staff or a district administrator. */
final class EmployeeJson {
    private final District district;
    private final ObjectIds ids;

    EmployeeJson(District district, ObjectIds ids) {
        this.district = district;
        this.ids = ids;
    }

    void writeTeacher(Fields fields, int row) throws IOException {
        String[] schools = schools(row);
        String number = district.identity().sisId(row);
        if (schools.length > 0) {
            fields.text("school", schools[0]);
        }
        fields.list("schools", schools)
                .text("legacy_id", ids.legacy(Role.TEACHER, row))
                .text("sis_id", number)
                .text("teacher_number", row % 6 == 1 ? "" : number)
                .maybe("state_id", district.identity().stateId(row))
                .object("credentials", each -> writeCredentials(each, row));
        if (row % 3 != 0) {
            fields.text("title", row % 3 == 1 ? "" : "Teacher");
        }
        if (row % 5 == 0) {
            fields.object("ext", ext -> ext.text("admin_permissions", "Y"));
        }
    }

    /** Who also teaches does the office work at the last of the schools. */
    void writeStaff(Fields fields, int row) throws IOException {
        String[] all = schools(row);
        boolean teaches = district.people().is(row, Role.TEACHER) && all.length > 1;
        String[] schools = teaches ? Arrays.copyOfRange(all, all.length - 1, all.length) : all;
        fields.list("schools", schools)
                .text("legacy_id", ids.legacy(Role.STAFF, row))
                .text("staff_id", "S" + row)
                .list("roles", row % 7 == 0 ? "DataClerk" : "SchoolTechLead")
                .text("title", row % 2 == 0 ? "Office Manager" : "")
                .object("credentials", each -> writeCredentials(each, row));
        if (row % 4 == 0) {
            fields.text("department", "");
        }
    }

    void writeAdmin(Fields fields, int row) throws IOException {
        fields.text("legacy_id", ids.legacy(Role.DISTRICT_ADMIN, row));
        if (row % 2 == 0) {
            fields.text("title", "Superintendent");
        }
    }

    private void writeCredentials(Fields fields, int row) throws IOException {
        fields.text("district_username", district.identity().username(row));
    }

    private String[] schools(int row) {
        return Arrays.stream(district.shown().schoolsOf(row))
                .mapToObj(school -> ids.of(Kind.SCHOOL, school))
                .toArray(String[]::new);
    }
}
