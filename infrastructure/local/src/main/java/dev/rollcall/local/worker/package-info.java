/**
 * Functions in a JVM of their own: the Lambda Runtime API on loopback, and the public runtime
 * interface client in a child process that calls it. The function in it is the one of the
 * deployable jar, unchanged. The local stack chooses which functions run this way.
 */
@NullMarked
package dev.rollcall.local.worker;

import org.jspecify.annotations.NullMarked;
