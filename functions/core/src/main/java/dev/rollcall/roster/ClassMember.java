package dev.rollcall.roster;

import java.util.Comparator;

/**
 * One person's place in a class, as the class lists it.
 *
 * @param personId the person
 * @param role what the person is there
 */
public record ClassMember(String personId, MemberRole role) implements Comparable<ClassMember> {

    private static final Comparator<ClassMember> ORDER =
            Comparator.comparing(ClassMember::personId).thenComparing(ClassMember::role);

    @Override
    public int compareTo(ClassMember other) {
        return ORDER.compare(this, other);
    }
}
