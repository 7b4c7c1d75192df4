package dev.rollcall.signin.admission;

import dev.rollcall.roster.Role;

import java.time.LocalDate;
import java.util.List;

/** What somebody is told or asked before going on to the product. */
public sealed interface Notice {

    /** The form on the page and in the journal. */
    String code();

    /**
     * A student without a seat may work for some days more.
     *
     * @param days how many, today included
     * @param lastDay the last of them, in the district's time zone
     */
    record Grace(int days, LocalDate lastDay) implements Notice {
        @Override
        public String code() {
            return "grace";
        }
    }

    /**
     * Somebody with several roles chooses one.
     *
     * @param roles the roles, the one with the most authority first
     */
    record ChooseRole(List<Role> roles) implements Notice {
        public ChooseRole {
            roles = List.copyOf(roles);
        }

        @Override
        public String code() {
            return "choose-role";
        }
    }
}
