/**
 * Reads {@code template.yaml}: a tree of values, its intrinsic functions, and the tables, queues,
 * functions and triggers it declares. Nothing is started here and nothing is known that the
 * template does not say. The local stack and the template's own tests call it.
 */
@NullMarked
package dev.rollcall.local.template;

import org.jspecify.annotations.NullMarked;
