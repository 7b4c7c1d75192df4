package dev.rollcall.signin.identity;

import dev.rollcall.roster.Role;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who has signed in and whom the pair check compares with the roster (product.md A7): a
 * teacher, or whoever was not on it. Holds an id, a role and a time.
 *
 * @param personId the person's id on the roster, as the portal told it; the login's where it tells
 *     none
 * @param role the role on the roster, or what the portal calls somebody who is not on it
 * @param at when they signed in; of several times within a day the first is kept
 */
public record Sighting(String personId, Optional<Role> role, Instant at) {}
