package dev.rollcall.local.sandbox.login.person;

import dev.rollcall.local.sandbox.district.Role;

/**
 * Somebody who signs in.
 *
 * @param roll of which district
 * @param row the person's row there
 * @param role the one of the person's roles this login is for
 * @param standing on whose word the app may be used
 */
public record Person(Roll roll, int row, Role role, Standing standing) {
    /** The portal's id of the login. */
    public String id() {
        return roll.loginIds().apply(row);
    }

    public Person as(Role other) {
        return new Person(roll, row, other, standing);
    }

    public Person as(Standing other) {
        return new Person(roll, row, role, other);
    }

    /** The name as people say it. */
    public String name() {
        return roll.data().read(() -> roll.data().name(row).whole());
    }
}
