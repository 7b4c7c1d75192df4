package dev.rollcall.local.sandbox.clever.record;

import dev.rollcall.local.sandbox.district.Dice;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.district.Trait;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes what makes a person the guardian of students. */
final class ContactJson {
    private static final List<String> RELATIONSHIPS =
            List.of("Parent", "Parent", "Grandparent", "Aunt/Uncle", "Other", "", "Foster Parent");
    private static final List<String> TYPES = List.of("Parent/Guardian", "Emergency", "Family", "");
    private static final List<String> PHONES = List.of("Cell", "Home", "Work", "");
    private final District district;
    private final ObjectIds ids;

    ContactJson(District district, ObjectIds ids) {
        this.district = district;
        this.ids = ids;
    }

    void write(Fields fields, int row, Dialect dialect) throws IOException {
        String[] children = children(row);
        fields.text("legacy_id", ids.legacy(Role.GUARDIAN, row))
                .text("sis_id", district.identity().sisId(row));
        if (row % 6 != 2) {
            fields.text("phone", phone(row)).text("phone_type", pick(PHONES, Trait.PHONE, row));
        }
        fields.objects(
                "student_relationships",
                Arrays.stream(children)
                        .<Fields.Inside>map(child -> each -> writeRelation(each, row, child))
                        .toList());
        if (dialect.isEvent()) {
            writeLeftovers(fields, row, children);
        }
    }

    private void writeRelation(Fields fields, int row, String child) throws IOException {
        fields.text("student", child)
                .text("relationship", pick(RELATIONSHIPS, Trait.RELATION, row))
                .text("type", pick(TYPES, Trait.TITLE, row));
    }

    /** Events still carry what version 2 had in place of the relationships. */
    private void writeLeftovers(Fields fields, int row, String... children) throws IOException {
        fields.list("students", children)
                .text("relationship", pick(RELATIONSHIPS, Trait.RELATION, row))
                .text("type", pick(TYPES, Trait.TITLE, row));
    }

    private String[] children(int row) {
        return Arrays.stream(district.guardians().childrenOf(row))
                .filter(child -> district.shown().includes(Kind.PERSON, child))
                .mapToObj(child -> ids.of(Kind.PERSON, child))
                .toArray(String[]::new);
    }

    private String phone(int row) {
        Dice dice = district.dice();
        return String.format(Locale.ROOT, "(555) 555-%04d", dice.below(10_000, Trait.PHONE, row));
    }

    private String pick(List<String> words, Trait trait, int row) {
        return words.get(district.dice().below(words.size(), trait, row));
    }
}
