/** Districts in rows, and one district with its runs, settings and onboarding. Shows no person. */
@NullMarked
package dev.rollcall.handlers.console.view.district;

import org.jspecify.annotations.NullMarked;
