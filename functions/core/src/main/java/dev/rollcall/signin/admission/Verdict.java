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
     * @param notice what comes first
     */
    record Enter(List<Role> roles, Optional<Notice> notice) implements Verdict {
        public Enter {
            roles = List.copyOf(roles);
        }

        /** The role, where there is nothing to choose. */
        public Optional<Role> role() {
            return notice.filter(Notice.ChooseRole.class::isInstance).isPresent()
                    ? Optional.empty()
                    : roles.stream().findFirst();
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
