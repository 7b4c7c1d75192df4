package dev.rollcall.handlers.account;

import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.idempotency.IdempotencyStore;

/**
 * What the API knows of the vendor's customers.
 *
 * @param accounts the accounts
 * @param answers what requests were answered
 */
record CustomerPorts(AccountStore accounts, IdempotencyStore answers) {}
