/**
 * CloudWatch's part on this machine: keeps the metrics that functions print, judges the alarms of
 * {@code operations.yaml} by them, and draws the metric widgets of its dashboard. Nothing is
 * counted here that AWS would not count. The local stack feeds it; its console page and tests ask
 * it.
 */
@NullMarked
package dev.rollcall.local.metrics;

import org.jspecify.annotations.NullMarked;
