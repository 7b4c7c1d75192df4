/**
 * The operations dashboard on this machine: a page that treats the console's functions as
 * CloudWatch does, by its documented contract for custom widgets. What widgets show is theirs
 * alone.
 */
@NullMarked
package dev.rollcall.local.console;

import org.jspecify.annotations.NullMarked;
