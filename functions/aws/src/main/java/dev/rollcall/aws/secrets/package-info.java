/**
 * Secrets from Secrets Manager. Values are kept in memory for minutes and appear nowhere else, not
 * even in an exception. Used by the functions' wiring.
 */
@NullMarked
package dev.rollcall.aws.secrets;

import org.jspecify.annotations.NullMarked;
