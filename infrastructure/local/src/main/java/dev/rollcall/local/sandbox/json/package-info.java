/**
 * Writes JSON of any size field by field.
 *
 * <p>No tree of a record is ever built. It knows no portal's words. Whatever answers in the sandbox
 * calls it.
 */
@NullMarked
package dev.rollcall.local.sandbox.json;

import org.jspecify.annotations.NullMarked;
