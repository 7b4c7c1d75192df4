/**
 * Handlers that show what the local stack did with them. They have the two constructors every
 * handler of the project has. Tests of the local stack name them in their templates.
 */
@NullMarked
package dev.rollcall.local.probe;

import org.jspecify.annotations.NullMarked;
