/**
 * How far a district's onboarding has come, and what the vendor's staff decide in it. What is typed
 * is shown back before a button does anything; names of people are not read.
 */
@NullMarked
package dev.rollcall.handlers.console.view.onboarding;

import org.jspecify.annotations.NullMarked;
