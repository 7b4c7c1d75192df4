/**
 * Districts and records to try things with: invented, and the same on every call. Never a real
 * person's data, and never chosen by chance. Used by tests and measurements.
 */
@NullMarked
package dev.rollcall.testkit.sample;

import org.jspecify.annotations.NullMarked;
