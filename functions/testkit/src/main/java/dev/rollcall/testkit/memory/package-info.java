/**
 * A twin in memory for every store-like port, held to the same contract as the adapter for AWS.
 * Twins never read a real clock, never leave the process and never promise more than their port
 * does. Used by tests and by measurements.
 */
@NullMarked
package dev.rollcall.testkit.memory;

import org.jspecify.annotations.NullMarked;
