/**
 * The difference between a roster as stored and as read: changes, the compact arrays they are found
 * with, and the counts they are judged by. Never writes to the roster. Used by sync.
 */
@NullMarked
package dev.rollcall.roster.plan;

import org.jspecify.annotations.NullMarked;
