/**
 * How a Roster Server writes the records of a district: sourcedIds and JSON of OneRoster 1.1 and
 * 1.2.
 *
 * <p>A record is a type and a key, and is written straight to a JSON generator. It knows nothing of
 * requests or pages. The rest of the ClassLink sandbox calls it while it holds the district's lock.
 */
@NullMarked
package dev.rollcall.local.sandbox.classlink.record;

import org.jspecify.annotations.NullMarked;
