/** Functions in JVMs of their own: how they start, and what memory a large district takes. */
@NullMarked
package dev.rollcall.bench.start;

import org.jspecify.annotations.NullMarked;
