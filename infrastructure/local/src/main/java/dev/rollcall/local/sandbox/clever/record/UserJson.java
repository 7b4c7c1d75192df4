package dev.rollcall.local.sandbox.clever.record;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Name;
import dev.rollcall.local.sandbox.district.People;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;

/** Writes people with all their roles. */
final class UserJson {
    private final District district;
    private final ObjectIds ids;
    private final StudentJson students;
    private final ContactJson contacts;
    private final EmployeeJson employees;

    UserJson(District district, ObjectIds ids) {
        this.district = district;
        this.ids = ids;
        this.students = new StudentJson(district, ids);
        this.contacts = new ContactJson(district, ids);
        this.employees = new EmployeeJson(district, ids);
    }

    void write(Fields fields, int row, Dialect dialect) throws IOException {
        fields.text("id", ids.of(Kind.PERSON, row))
                .text("district", ids.of(Kind.DISTRICT, 0))
                .time("created", district.stamps().created(Kind.PERSON, row))
                .time("last_modified", district.stamps().modified(Kind.PERSON, row))
                .maybe("email", district.identity().email(row))
                .object("name", name -> writeName(name, row))
                .object("roles", roles -> writeRoles(roles, row, dialect));
        if (dialect.isLatest()) {
            fields.object("lms_status", status -> status.no("synced_in_lms"));
        }
    }

    /** Of guardians Clever only knows one name, and calls it the last. */
    private void writeName(Fields fields, int row) throws IOException {
        Name name = district.name(row);
        if (district.people().is(row, Role.GUARDIAN)) {
            fields.text("last", name.whole());
        } else {
            fields.maybe("first", name.first())
                    .maybe("middle", name.middle())
                    .text("last", name.last());
        }
    }

    private void writeRoles(Fields fields, int row, Dialect dialect) throws IOException {
        People people = district.people();
        if (people.is(row, Role.STUDENT)) {
            fields.object("student", role -> students.write(role, row, dialect));
        }
        if (people.is(row, Role.TEACHER)) {
            fields.object("teacher", role -> employees.writeTeacher(role, row));
        }
        if (people.is(row, Role.STAFF)) {
            fields.object("staff", role -> employees.writeStaff(role, row));
        }
        if (people.is(row, Role.DISTRICT_ADMIN)) {
            fields.object("district_admin", role -> employees.writeAdmin(role, row));
        }
        if (people.is(row, Role.GUARDIAN)) {
            fields.object("contact", role -> contacts.write(role, row, dialect));
        }
    }
}
