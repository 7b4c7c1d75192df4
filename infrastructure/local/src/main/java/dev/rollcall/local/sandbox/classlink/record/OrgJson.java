package dev.rollcall.local.sandbox.classlink.record;

import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.School;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.util.stream.LongStream;

/** Writes the district's own org and its schools. */
final class OrgJson {
    private final District district;
    private final String name;

    OrgJson(District district, String name) {
        this.district = district;
        this.name = name;
    }

    void write(Fields fields, long key, Style style) throws IOException {
        int row = Math.toIntExact(Tombstone.real(key) - Orgs.school(0));
        boolean school = row >= 0 && row < district.schools().size();
        Kind kind = school ? Kind.SCHOOL : Kind.DISTRICT;
        style.head(fields, Type.ORG, key, district.stamps().modified(kind, Math.max(0, row)));
        if (school) {
            writeSchool(fields, row, style);
        } else {
            writeDistrict(fields, row, style);
        }
    }

    private void writeSchool(Fields fields, int row, Style style) throws IOException {
        School school = district.schools().get(row);
        fields.text("name", school.name())
                .text("type", "school")
                .text("identifier", school.number());
        style.one(fields, "parent", Type.ORG, parent(row, style));
        fields.list("children");
    }

    private void writeDistrict(Fields fields, int row, Style style) throws IOException {
        boolean first = row < 0;
        fields.text("name", first ? name : name + " (old)")
                .text("type", "district")
                .text("identifier", first ? "D1" : "D2");
        LongStream schools =
                district.shown().rows(Kind.SCHOOL).filter(any -> first).mapToLong(Orgs::school);
        style.many(fields, "children", Type.ORG, schools);
    }

    private static long parent(int row, Style style) {
        if (row == 1 && (style.has(Quirk.SCHOOL_UNDER_SCHOOL) || style.has(Quirk.PARENT_CYCLE))) {
            return Orgs.school(0);
        }
        if (row == 0 && style.has(Quirk.PARENT_CYCLE)) {
            return Orgs.school(1);
        }
        return row == 0 && style.has(Quirk.MISSING_PARENT) ? Orgs.NOBODY : Orgs.DISTRICT;
    }
}
