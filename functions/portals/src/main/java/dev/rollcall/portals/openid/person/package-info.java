/**
 * Whom a portal says somebody is: by the claims of an ID token, by standard userinfo, or by the
 * portal's own "who am I" answer. Says only what the answers say together, and refuses those that
 * contradict each other. Called by the provider.
 */
@NullMarked
package dev.rollcall.portals.openid.person;

import org.jspecify.annotations.NullMarked;
