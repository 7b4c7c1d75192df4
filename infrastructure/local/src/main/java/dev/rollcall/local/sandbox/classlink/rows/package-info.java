/**
 * What is in each list of a tenant, in the order of its ids, and the odd views of it.
 *
 * <p>Lists are never copied for a page: a place is turned into a key when it is asked for. It knows
 * neither JSON nor requests. The ClassLink sandbox's API calls it inside the district's read lock.
 */
@NullMarked
package dev.rollcall.local.sandbox.classlink.rows;

import org.jspecify.annotations.NullMarked;
