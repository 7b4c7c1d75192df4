/**
 * ID tokens: their form, their header, the keys they are signed with, and their claims, in the
 * order of S-11 to S-14. Cryptography is the library's; which header, key and claim is believed is
 * decided here and in core. Called by the provider.
 */
@NullMarked
package dev.rollcall.portals.openid.token;

import org.jspecify.annotations.NullMarked;
