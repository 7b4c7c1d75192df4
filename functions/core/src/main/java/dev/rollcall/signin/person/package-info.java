/**
 * Who somebody is to us and whether they may enter. Reads the district, the roster and the seats;
 * writes only which portal login belongs to whom. Called by the use cases of sign-in.
 */
@NullMarked
package dev.rollcall.signin.person;

import org.jspecify.annotations.NullMarked;
