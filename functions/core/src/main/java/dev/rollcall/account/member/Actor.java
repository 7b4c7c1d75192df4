package dev.rollcall.account.member;

import java.util.Optional;
import java.util.Set;

/** Who acts on an account. */
public sealed interface Actor {

    /** As what this one acts. */
    Set<Standing> standings();

    /** How far this one may go. */
    default Reach reach(Permission permission) {
        return PermissionMatrix.standard().reach(permission, standings());
    }

    /**
     * The vendor's product, for nobody in particular.
     *
     * @param client the client's id
     */
    record Product(String client) implements Actor {
        @Override
        public Set<Standing> standings() {
            return Set.of(Standing.PRODUCT);
        }
    }

    /**
     * A member of the account.
     *
     * @param member the member
     */
    record Participant(Member member) implements Actor {
        @Override
        public Set<Standing> standings() {
            return member.standings();
        }
    }

    /**
     * Somebody of the vendor's staff.
     *
     * @param name as their tool tells it: claimed, and journaled as that; 1 to 100 characters
     * @param onBehalfOf the member who asked for it, if one did (product.md R21)
     */
    record Staff(String name, Optional<MemberId> onBehalfOf) implements Actor {
        @Override
        public Set<Standing> standings() {
            return Set.of(Standing.STAFF);
        }

        /** Prints no name (M-10). */
        @Override
        public String toString() {
            return "Staff";
        }
    }
}
