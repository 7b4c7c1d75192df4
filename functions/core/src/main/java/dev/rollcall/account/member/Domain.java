package dev.rollcall.account.member;

import java.util.Set;

/**
 * What is a member's own (product.md R22): the schools of a school manager, the teachers and
 * classes of a teacher manager.
 *
 * @param schools schools
 * @param teachers people, whose classes as teachers are the member's own
 * @param classes classes
 */
public record Domain(Set<Place> schools, Set<Place> teachers, Set<Place> classes) {
    public static final Domain NOTHING = new Domain(Set.of(), Set.of(), Set.of());

    public Domain {
        schools = Set.copyOf(schools);
        teachers = Set.copyOf(teachers);
        classes = Set.copyOf(classes);
    }

    public boolean isEmpty() {
        return schools.isEmpty() && teachers.isEmpty() && classes.isEmpty();
    }
}
