/**
 * HTML that text can only enter encoded. Pages of sign-in and widgets of the console are built of
 * it; it knows neither.
 */
@NullMarked
package dev.rollcall.handlers.html;

import org.jspecify.annotations.NullMarked;
