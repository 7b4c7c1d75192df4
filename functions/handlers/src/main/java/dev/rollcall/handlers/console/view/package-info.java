/**
 * What widgets show. Reads bounded parts of the stores and writes nothing; the one thing it may add
 * is a log line about personal data that was asked for.
 */
@NullMarked
package dev.rollcall.handlers.console.view;

import org.jspecify.annotations.NullMarked;
