/**
 * Requests that are sent twice and count once. Knows no request's meaning. Called by the account
 * API.
 */
@NullMarked
package dev.rollcall.account.idempotency;

import org.jspecify.annotations.NullMarked;
