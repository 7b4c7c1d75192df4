package dev.rollcall.handlers.account;

import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.idempotency.IdempotencyStore;
import dev.rollcall.district.ContactStore;

/**
 * What the API knows of the vendor's customers.
 *
 * @param accounts the accounts
 * @param contacts whom the portals name as districts' contacts
 * @param answers what requests were answered
 */
record CustomerPorts(AccountStore accounts, ContactStore contacts, IdempotencyStore answers) {}
