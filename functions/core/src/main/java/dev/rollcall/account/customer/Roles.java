package dev.rollcall.account.customer;

import dev.rollcall.account.member.AccountRole;
import dev.rollcall.account.member.Domain;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.Place;
import dev.rollcall.account.member.Right;

import java.util.Optional;
import java.util.Set;

/** What goes with a role, and what does not (product.md R20, R22). */
final class Roles {
    private Roles() {}

    static boolean fit(AccountRole role, Set<Right> rights, Domain domain) {
        return switch (role) {
            case OWNER, ADMINISTRATOR -> rights.isEmpty() && domain.isEmpty();
            case CO_OWNER -> !rights.isEmpty() && domain.isEmpty();
            case SCHOOL_MANAGER ->
                    rights.isEmpty()
                            && !domain.schools().isEmpty()
                            && domain.teachers().isEmpty()
                            && domain.classes().isEmpty();
            case TEACHER_MANAGER ->
                    rights.isEmpty() && domain.schools().isEmpty() && !domain.isEmpty();
        };
    }

    /** A member's rights where they go with the role. */
    static Set<Right> rights(AccountRole role, Member member) {
        return role == AccountRole.CO_OWNER ? member.rights() : Set.of();
    }

    /** A member's domain where it goes with the role. */
    static Domain domain(AccountRole role, Member member) {
        return role == member.role() ? member.domain() : Domain.NOTHING;
    }

    static Member patched(
            Member member, AccountRole role, Set<Right> rights, Domain domain, MemberPatch patch) {
        Optional<Place> person = patch.person().or(member::person);
        return new Member(
                member.id(),
                member.version() + 1,
                role,
                member.state(),
                rights,
                domain,
                patch.contact().orElse(member.contact()),
                person,
                member.since());
    }
}
