package dev.rollcall.roster;

/**
 * One person's place in a class, as the class lists it.
 *
 * @param personId the person
 * @param role what the person is there
 */
public record ClassMember(String personId, MemberRole role) implements Comparable<ClassMember> {

    @Override
    public int compareTo(ClassMember other) {
        int byPerson = personId.compareTo(other.personId);
        return byPerson == 0 ? role.compareTo(other.role) : byPerson;
    }
}
