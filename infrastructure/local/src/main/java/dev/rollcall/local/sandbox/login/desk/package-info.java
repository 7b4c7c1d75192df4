/**
 * What every address of a portal's login works on: its form, its switches, its memory.
 *
 * <p>A portal hands over its {@code IdentityForm}; all else is the same at every portal. It reads
 * no request. The login's APIs and pages call it.
 */
@NullMarked
package dev.rollcall.local.sandbox.login.desk;

import org.jspecify.annotations.NullMarked;
