/**
 * How requests are authorised where a bearer alone will not do: OAuth 1.0a without a token, and
 * OAuth 2 client credentials. The signature is written here because no small library fits: of those
 * looked at, one signs by SHA-1 alone, one always adds {@code oauth_version} and was last released
 * in 2020, and two bring a client or a framework of their own. Called by the adapters of portals.
 */
@NullMarked
package dev.rollcall.portals.oauth;

import org.jspecify.annotations.NullMarked;
