/**
 * How Clever writes the records of a district: object ids and JSON in versions 3.0 and 3.1.
 *
 * <p>Everything is written straight to a JSON generator; no tree of a record is ever built. It
 * knows nothing of requests or pages. The rest of the Clever sandbox calls it while it holds the
 * district's read or write lock.
 */
@NullMarked
package dev.rollcall.local.sandbox.clever.record;

import org.jspecify.annotations.NullMarked;
