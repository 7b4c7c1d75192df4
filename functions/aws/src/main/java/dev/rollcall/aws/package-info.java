/**
 * How the clients of AWS are made: small, with short limits and few repeats. Reads no environment
 * variable and decides nothing else. Used by the functions' wiring and by the local stack.
 */
@NullMarked
package dev.rollcall.aws;

import org.jspecify.annotations.NullMarked;
