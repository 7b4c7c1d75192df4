/**
 * What was measured, and how it is told: a table for people, a line of JSON for programs. Nothing
 * is measured here, and nothing is decided but whether a budget holds.
 */
@NullMarked
package dev.rollcall.bench.report;

import org.jspecify.annotations.NullMarked;
