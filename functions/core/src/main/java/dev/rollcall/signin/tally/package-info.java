/**
 * How sign-ins ended, counted by district and hour for operators. Codes, counts and times alone;
 * never who it was. Written beside a sign-in and never in its way.
 */
@NullMarked
package dev.rollcall.signin.tally;

import org.jspecify.annotations.NullMarked;
