/**
 * The pages of a portal for people: who signs in, what there is to open, what went wrong.
 *
 * <p>Plain HTML for keyboards and phones, without scripts. It changes nothing. The login's APIs
 * call it.
 */
@NullMarked
package dev.rollcall.local.sandbox.login.page;

import org.jspecify.annotations.NullMarked;
