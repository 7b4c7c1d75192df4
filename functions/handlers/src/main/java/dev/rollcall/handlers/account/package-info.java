/**
 * The account API: tokens, districts, runs, rosters and seats as JSON, described by
 * infrastructure/openapi.yaml. Never calls a portal and never decides what may happen. Called by
 * the gateway.
 */
@NullMarked
package dev.rollcall.handlers.account;

import org.jspecify.annotations.NullMarked;
