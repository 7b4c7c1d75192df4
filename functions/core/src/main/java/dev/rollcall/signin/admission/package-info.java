/**
 * Whether somebody may enter, and as what. Pure rules over what is kept of district, person and
 * seat. Called by the use cases of sign-in.
 */
@NullMarked
package dev.rollcall.signin.admission;

import org.jspecify.annotations.NullMarked;
