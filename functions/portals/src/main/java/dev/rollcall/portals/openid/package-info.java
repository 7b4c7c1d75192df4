/**
 * Portals as places where people prove who they are: the relying party's side of OpenID Connect,
 * and of plain OAuth where a portal sends no ID token. Meets rosters and their synchronisation
 * nowhere (S-22). Called through {@link dev.rollcall.portals.openid.OpenIdProvider} by whoever
 * wires a function.
 */
@NullMarked
package dev.rollcall.portals.openid;

import org.jspecify.annotations.NullMarked;
