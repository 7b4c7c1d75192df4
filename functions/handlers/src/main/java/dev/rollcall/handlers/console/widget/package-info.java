/**
 * What widgets are built of, within the HTML that CloudWatch shows: no script, no frame, no form
 * that posts, nothing from elsewhere. Knows no district and no run.
 */
@NullMarked
package dev.rollcall.handlers.console.widget;

import org.jspecify.annotations.NullMarked;
