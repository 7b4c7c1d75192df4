package dev.rollcall.handlers.account;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.member.Actor;

import java.util.Optional;

/**
 * Who acts, and on which account.
 *
 * @param actor who
 * @param account the account of the path, or the destination of the path's district; absent where
 *     there is none
 */
record Acting(Actor actor, Optional<Account> account) {}
