/**
 * What several views share: ways to other views, buttons, words, pages. Shows nothing by itself.
 */
@NullMarked
package dev.rollcall.handlers.console.view.part;

import org.jspecify.annotations.NullMarked;
