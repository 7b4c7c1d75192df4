/**
 * Ways in which a worker or what it stands on can break, chosen by a test. Nothing here breaks by
 * chance or by itself. Used by fault tests.
 */
@NullMarked
package dev.rollcall.testkit.fault;

import org.jspecify.annotations.NullMarked;
