/**
 * What a portal remembers of sign-ins under way: browsers, codes, access tokens.
 *
 * <p>Everything ends after its life and counts as often as it may. It reads no request and writes
 * no answer. The login's APIs call it.
 */
@NullMarked
package dev.rollcall.local.sandbox.login.grant;

import org.jspecify.annotations.NullMarked;
