package dev.rollcall.account.member;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may do something on an account.
 *
 * @param id never changes
 * @param version counts every change, from 1 on
 * @param role what the member is, or will be
 * @param state whether the member has accepted
 * @param rights a co-owner's; empty for every other role
 * @param domain what is the member's own; empty unless a school or teacher manager
 * @param contact how the member is called and reached
 * @param person who the member is on a roster, so that a sign-in can act; empty where nobody said
 * @param since when the member was named
 */
public record Member(
        MemberId id,
        long version,
        AccountRole role,
        State state,
        Set<Right> rights,
        Domain domain,
        Contact contact,
        Optional<Place> person,
        Instant since) {

    public Member {
        rights = Set.copyOf(rights);
        if (rights.isEmpty() == (role == AccountRole.CO_OWNER)) {
            throw new IllegalArgumentException("co-owners, and only they, have rights");
        }
        boolean isManager =
                role == AccountRole.SCHOOL_MANAGER || role == AccountRole.TEACHER_MANAGER;
        if (!isManager && !domain.isEmpty()) {
            throw new IllegalArgumentException("only managers have something of their own");
        }
    }

    /** As what the member acts. */
    public Set<Standing> standings() {
        return state == State.INVITED ? Set.of(Standing.INVITED) : standing();
    }

    private Set<Standing> standing() {
        return switch (role) {
            case OWNER -> Set.of(Standing.OWNER);
            case CO_OWNER -> granted();
            case SCHOOL_MANAGER -> Set.of(Standing.SCHOOL);
            case TEACHER_MANAGER -> Set.of(Standing.TEACHER);
            case ADMINISTRATOR -> Set.of(Standing.ADMIN);
        };
    }

    private Set<Standing> granted() {
        Set<Standing> granted = EnumSet.noneOf(Standing.class);
        for (Right right : rights) {
            granted.add(
                    switch (right) {
                        case VIEW -> Standing.VIEWER;
                        case RENEW -> Standing.RENEWER;
                    });
        }
        return granted;
    }

    /** The member, having accepted; the version counts up. */
    public Member accepted() {
        return new Member(
                id, version + 1, role, State.ACTIVE, rights, domain, contact, person, since);
    }

    /** The same member as something else. */
    public Member as(AccountRole other, Set<Right> granted, Domain own) {
        return new Member(id, version + 1, other, state, granted, own, contact, person, since);
    }

    public Member being(Optional<Place> other) {
        return new Member(id, version + 1, role, state, rights, domain, contact, other, since);
    }

    /** Tells the id alone (M-10). */
    @Override
    public String toString() {
        return "Member[" + id + "]";
    }

    /** Whether a member has accepted. */
    public enum State {
        /** Named by somebody else; may do nothing but accept. */
        INVITED,
        ACTIVE
    }
}
