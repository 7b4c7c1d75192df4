/**
 * Why one person has a seat or none, may sign in or not; personal data only to whoever gives a
 * name.
 */
@NullMarked
package dev.rollcall.handlers.console.view.person;

import org.jspecify.annotations.NullMarked;
