package dev.rollcall.sync.read;

import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.GuardianTie;
import dev.rollcall.roster.hierarchy.Org;

import java.util.List;

/**
 * What a page tells of the ties between records, where a portal serves these apart from them.
 *
 * @param enrollments places in classes
 * @param orgs organisations, schools among them
 * @param guardians guardians whom students name
 */
public record Links(List<Enrollment> enrollments, List<Org> orgs, List<GuardianTie> guardians) {

    public Links {
        enrollments = List.copyOf(enrollments);
        orgs = List.copyOf(orgs);
        guardians = List.copyOf(guardians);
    }

    public static Links none() {
        return new Links(List.of(), List.of(), List.of());
    }
}
