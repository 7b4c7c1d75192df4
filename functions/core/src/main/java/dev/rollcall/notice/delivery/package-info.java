/**
 * How a fact of the outbox becomes one event on the bus and one mail: who is told, in which words,
 * and what follows when a mail is refused or nobody knows whether it left. Knows neither HTML nor
 * AWS.
 */
@NullMarked
package dev.rollcall.notice.delivery;

import org.jspecify.annotations.NullMarked;
