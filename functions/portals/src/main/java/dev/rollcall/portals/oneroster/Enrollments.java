package dev.rollcall.portals.oneroster;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.plan.Quarantined;

import java.util.Optional;

/** Rows of the enrollment list. An enrollment's own id is of no use, so that one may lack it. */
final class Enrollments {

    private Enrollments() {}

    /** The place in a class; empty when it is no more, or nobody's who learns or teaches there. */
    static Optional<Enrollment> enrollment(Row row) {
        if (row.isGone()) {
            return Optional.empty();
        }
        String user = required(row, "user");
        String rosterClass = required(row, "class");
        return role(row)
                .map(role ->
                        new Enrollment(
                                user,
                                rosterClass,
                                role,
                                row.date("beginDate"),
                                row.date("endDate")));
    }

    /** Who is what where, in no form in particular; empty text where it does not say. */
    static String mark(JsonNode enrollment) {
        try {
            Row row = Row.of(enrollment);
            return row.reference("user").orElse("")
                    + "\n"
                    + row.reference("class").orElse("")
                    + "\n"
                    + row.word("role");
        } catch (UnreadableRecordException e) {
            return "";
        }
    }

    private static Optional<MemberRole> role(Row row) {
        return switch (row.word("role")) {
            case "" -> throw row.unreadable(Quarantined.Code.MISSING_FIELD, "role");
            case "student" -> Optional.of(MemberRole.STUDENT);
            case "teacher" ->
                    Optional.of(
                            row.isYes("primary") ? MemberRole.PRIMARY_TEACHER : MemberRole.TEACHER);
            case "aide" -> Optional.of(MemberRole.AIDE);
            default -> Optional.empty();
        };
    }

    private static String required(Row row, String name) {
        return row.reference(name)
                .orElseThrow(() -> row.unreadable(Quarantined.Code.MISSING_FIELD, name));
    }
}
