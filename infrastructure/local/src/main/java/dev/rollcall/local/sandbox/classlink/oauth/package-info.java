/**
 * How the districts' own Roster Servers tell who calls: signatures of OAuth 1.0a, and tokens of
 * OAuth 2.
 *
 * <p>It answers who, never what may be seen. It keeps nonces and tokens, nothing else. The
 * ClassLink sandbox's API calls it.
 */
@NullMarked
package dev.rollcall.local.sandbox.classlink.oauth;

import org.jspecify.annotations.NullMarked;
