package dev.rollcall.local.sandbox.clever.record;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.RecordRef;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;

/** Writes any record of one district the way Clever does. */
public final class RecordWriter {
    private final DistrictJson districts;
    private final SchoolJson schools;
    private final PlanningJson planning;
    private final SectionJson sections;
    private final UserJson users;

    public RecordWriter(District district, ObjectIds ids, DistrictCard card) {
        districts = new DistrictJson(ids, card);
        schools = new SchoolJson(district, ids);
        planning = new PlanningJson(district, ids);
        sections = new SectionJson(district, ids);
        users = new UserJson(district, ids);
    }

    /** Writes the whole object; the record must be shown at present. */
    public void write(JsonGenerator json, RecordRef ref, Dialect dialect) throws IOException {
        int row = ref.row();
        new Fields(json)
                .object(fields -> {
                    switch (ref.kind()) {
                        case DISTRICT -> districts.write(fields, dialect);
                        case SCHOOL -> schools.write(fields, row);
                        case TERM -> planning.writeTerm(fields, row);
                        case COURSE -> planning.writeCourse(fields, row);
                        case PERSON -> users.write(fields, row, dialect);
                        case SECTION -> sections.write(fields, row, dialect);
                    }
                });
    }
}
