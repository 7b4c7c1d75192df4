/**
 * Functions as Lambda would run them: a JVM of its own with the deployable jar and AWS's public
 * runtime client, and the Runtime API it calls, on loopback. What a function does is not known
 * here. Tests and benchmarks start them.
 */
@NullMarked
package dev.rollcall.testkit.runtime;

import org.jspecify.annotations.NullMarked;
