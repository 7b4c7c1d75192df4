package dev.rollcall.portals.oneroster;

import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.portals.mapping.Quarantine;
import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Quarantined;

import java.util.ArrayList;
import java.util.List;

/** Gathers the places in classes that a page tells of. */
final class Places {

    private final List<Enrollment> enrollments = new ArrayList<>();
    private final List<Quarantined> quarantined = new ArrayList<>();
    private int ignored;

    /** Takes one row; one that cannot be read is put aside under its person's id. */
    void add(Item item) {
        try {
            Enrollments.enrollment(Row.of(item)).ifPresentOrElse(enrollments::add, () -> ignored++);
        } catch (UnreadableRecordException e) {
            quarantined.add(Quarantine.of(Kind.PERSON, person(item), item.value(), e.flaw()));
        }
    }

    List<Enrollment> enrollments() {
        return enrollments;
    }

    List<Quarantined> quarantined() {
        return quarantined;
    }

    int ignored() {
        return ignored;
    }

    private static String person(Item item) {
        try {
            return Row.of(item.value()).reference("user").orElse("");
        } catch (UnreadableRecordException e) {
            return "";
        }
    }
}
