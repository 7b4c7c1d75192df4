package dev.rollcall.signin.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A portal's login and the person it belongs to; a stub while that person is not on the roster
 * (product.md §4.13). Holds ids alone.
 *
 * @param loginId the portal's own id of the login
 * @param personId the person's id on the roster, as the portal last told it; empty where it tells
 *     none
 * @param since when the login came to this person
 */
public record Login(String loginId, Optional<String> personId, Instant since) {

    boolean isOf(String person) {
        return personId.equals(Optional.of(person));
    }
}
