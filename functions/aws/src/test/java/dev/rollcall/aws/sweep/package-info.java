/** F-05 over the real adapters: a worker dies at each call of each of them. */
@NullMarked
package dev.rollcall.aws.sweep;

import org.jspecify.annotations.NullMarked;
