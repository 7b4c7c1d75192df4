/**
 * What has happened that somebody must be told: the outbox, and how a fact becomes one event and
 * one mail (product.md A5, A15, R30). Never knows rosters, districts or accounts, only the text of
 * their ids, so that every other room may put facts here.
 */
@NullMarked
package dev.rollcall.notice;

import org.jspecify.annotations.NullMarked;
