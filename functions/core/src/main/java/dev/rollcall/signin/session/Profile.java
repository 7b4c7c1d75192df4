package dev.rollcall.signin.session;

import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.Role;
import dev.rollcall.seat.Seat;

import java.util.List;
import java.util.Optional;

/**
 * What the product learns of somebody signed in, as it stands at this moment.
 *
 * @param session the session
 * @param name the name on the roster; of somebody who is not on it, what the portal told at the
 *     sign-in, and only at the first hand-over
 * @param roles every role on the roster, in the order of {@link Role}; empty for somebody who is
 *     not on it
 * @param told what the portal calls somebody who is not on the roster; gives no right
 * @param classes the classes the person is in now, by name
 * @param seat a student's seat, where one was decided
 */
public record Profile(
        Session session,
        Optional<PersonName> name,
        List<Role> roles,
        Optional<Role> told,
        List<Place> classes,
        Optional<Seat> seat) {

    public Profile {
        roles = List.copyOf(roles);
        classes = List.copyOf(classes);
    }

    Profile told(Optional<PersonName> by, Optional<Role> as) {
        return new Profile(session, by, roles, as, classes, seat);
    }

    /**
     * A class the person is in.
     *
     * @param classId the class
     * @param name its name; never a key (product.md M6)
     * @param role what the person is there
     */
    public record Place(String classId, String name, MemberRole role) {

        /** Prints the id alone (M-10). */
        @Override
        public String toString() {
            return "Place[" + classId + "]";
        }
    }

    /** Prints nothing of it (M-10). */
    @Override
    public String toString() {
        return "Profile";
    }
}
