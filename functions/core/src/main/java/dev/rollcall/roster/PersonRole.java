package dev.rollcall.roster;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One role of a person, with what the source tells of the person in it.
 *
 * @param role the role
 * @param schools where it is held, the home school first; empty for district-wide roles
 * @param sisId the person's id in the student information system in this role; a student and a
 *     teacher may share one (P16), so it is never a key
 * @param grade a student's grade
 */
public record PersonRole(
        Role role, List<String> schools, Optional<String> sisId, Optional<String> grade) {

    public PersonRole {
        schools = schools.stream().distinct().toList();
    }

    PersonRole without(Predicate<String> others) {
        return new PersonRole(
                role, schools.stream().filter(others.negate()).toList(), sisId, grade);
    }

    /** Prints the role and its schools alone (M-10). */
    @Override
    public String toString() {
        return role.code() + schools;
    }
}
