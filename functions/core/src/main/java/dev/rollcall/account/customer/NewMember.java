package dev.rollcall.account.customer;

import dev.rollcall.account.member.AccountRole;
import dev.rollcall.account.member.Contact;
import dev.rollcall.account.member.Domain;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.account.member.Place;
import dev.rollcall.account.member.Right;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody to be a member.
 *
 * @param role what they will be
 * @param rights a co-owner's
 * @param domain a manager's
 * @param contact how they are called and reached
 * @param person who they are on a roster, where that is known
 */
public record NewMember(
        AccountRole role,
        Set<Right> rights,
        Domain domain,
        Contact contact,
        Optional<Place> person) {

    public NewMember {
        rights = Set.copyOf(rights);
    }

    /** An owner, of whom a contact is all that is known. */
    public static NewMember owner(Contact contact) {
        return new NewMember(
                AccountRole.OWNER, Set.of(), Domain.NOTHING, contact, Optional.empty());
    }

    /** The same, who is this person on a roster. */
    public NewMember being(Place somebody) {
        return new NewMember(role, rights, domain, contact, Optional.of(somebody));
    }

    Member invited(MemberId id, Instant now) {
        return new Member(id, 1, role, Member.State.INVITED, rights, domain, contact, person, now);
    }
}
