/**
 * The notice function: what is due in the outbox goes to the event bus and, as a mail, to whoever
 * is told. The words are files beside this package, each as plain text and as HTML. Never reads
 * rosters or portals. Called by EventBridge Scheduler every minute.
 */
@NullMarked
package dev.rollcall.handlers.notice;

import org.jspecify.annotations.NullMarked;
