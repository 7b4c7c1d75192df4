/**
 * Who can sign in at a sandbox portal.
 *
 * <p>People and districts are those the roster API serves, pointed at and never copied. It knows no
 * portal's words or wire forms. The rest of the login asks it.
 */
@NullMarked
package dev.rollcall.local.sandbox.login.person;

import org.jspecify.annotations.NullMarked;
