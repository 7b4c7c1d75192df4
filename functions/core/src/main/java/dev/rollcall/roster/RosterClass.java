package dev.rollcall.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A class: a Clever section or a OneRoster class.
 *
 * @param id the portal's id
 * @param name its title; never a key, since portals rename classes freely
 * @param schoolId the school that holds it; empty text when the source named none
 * @param courseId the course it belongs to
 * @param termIds the terms it runs in, sorted
 * @param details what else is shown of it
 * @param members everybody the source lists in it, sorted, whether or not they are shared with us
 */
public record RosterClass(
        String id,
        String name,
        String schoolId,
        Optional<String> courseId,
        List<String> termIds,
        ClassDetails details,
        List<ClassMember> members)
        implements RosterRecord {

    public RosterClass {
        termIds = Ascending.of(termIds);
        members = Ascending.of(members);
    }

    @Override
    public Kind kind() {
        return Kind.CLASS;
    }

    @Override
    public List<String> schools() {
        return schoolId.isEmpty() ? List.of() : List.of(schoolId);
    }

    /** The same class with these people in it too. */
    public RosterClass joinedBy(List<ClassMember> others) {
        List<ClassMember> all = new ArrayList<>(members);
        all.addAll(others);
        return withMembers(all);
    }

    public RosterClass withMembers(List<ClassMember> others) {
        return new RosterClass(id, name, schoolId, courseId, termIds, details, others);
    }

    /**
     * What else is shown of a class. Subject and grade are the portal's guesses (clever.md §1.6).
     *
     * @param subject subject
     * @param grade grade
     * @param period period
     * @param section section number or class code
     * @param sisId its id in the student information system
     */
    public record ClassDetails(
            Optional<String> subject,
            Optional<String> grade,
            Optional<String> period,
            Optional<String> section,
            Optional<String> sisId) {}
}
