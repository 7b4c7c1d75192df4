package dev.rollcall.signin.admission;

import dev.rollcall.roster.Role;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether somebody may enter. */
public sealed interface Verdict {

    /**
     * In.
     *
     * @param roles the roles in which, the one with the most authority first; none for somebody who
     *     is not on the roster
     * @param role the role, where there is nothing to choose
     * @param grace what is left of a student's grace
     */
    record Enter(List<Role> roles, Optional<Role> role, Optional<Notice.Grace> grace)
            implements Verdict {

        public Enter {
            roles = List.copyOf(roles);
        }

        /** What comes first for somebody who acts in this role, or has not chosen one. */
        public Optional<Notice> notice(Optional<Role> as) {
            if (as.isEmpty()) {
                return roles.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Notice.ChooseRole(roles));
            }
            return grace.filter(any -> as.get() == Role.STUDENT).map(left -> left);
        }
    }

    /**
     * Not in.
     *
     * @param refusal why
     * @param launch the day from which it will be otherwise, where one is set
     */
    record TurnAway(Refusal refusal, Optional<LocalDate> launch) implements Verdict {
        public TurnAway(Refusal refusal) {
            this(refusal, Optional.empty());
        }
    }
}
