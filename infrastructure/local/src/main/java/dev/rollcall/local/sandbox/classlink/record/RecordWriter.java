package dev.rollcall.local.sandbox.classlink.record;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;

/** Writes any record of one district the way a Roster Server does. */
public final class RecordWriter {
    private final OrgJson orgs;
    private final PlanningJson planning;
    private final ClassJson classes;
    private final UserJson users;
    private final EnrollmentJson enrollments;
    private final DemographicsJson demographics;

    /**
     * @param name of the district's own org
     */
    public RecordWriter(District district, String name) {
        orgs = new OrgJson(district, name);
        planning = new PlanningJson(district);
        classes = new ClassJson(district);
        users = new UserJson(district);
        enrollments = new EnrollmentJson(district);
        demographics = new DemographicsJson(district);
    }

    /** Writes the whole object; a key turned round is written as to be deleted. */
    public void write(Fields fields, Type type, long key, Style style) throws IOException {
        fields.object(record -> {
            switch (type) {
                case ORG -> orgs.write(record, key, style);
                case ACADEMIC_SESSION -> planning.writeSession(record, key, style);
                case COURSE -> planning.writeCourse(record, key, style);
                case CLASS -> classes.write(record, key, style);
                case USER -> users.write(record, key, style);
                case ENROLLMENT -> enrollments.write(record, key, style);
                case DEMOGRAPHICS -> demographics.write(record, key, style);
            }
        });
    }
}
