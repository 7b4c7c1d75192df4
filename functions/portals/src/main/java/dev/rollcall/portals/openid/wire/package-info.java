/**
 * How a sign-in asks a portal: once, in little time, for one small JSON object; and how an answer
 * that cannot be believed travels to the outcome. Knows nothing of what the objects mean, and
 * nothing of rosters. Called by the packages of OpenID Connect.
 */
@NullMarked
package dev.rollcall.portals.openid.wire;

import org.jspecify.annotations.NullMarked;
