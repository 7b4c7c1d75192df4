/** One run: its report, why it is held, its plan by fields, and what it could not read. */
@NullMarked
package dev.rollcall.handlers.console.view.run;

import org.jspecify.annotations.NullMarked;
