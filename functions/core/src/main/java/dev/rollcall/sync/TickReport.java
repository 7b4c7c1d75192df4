package dev.rollcall.sync;

/**
 * What one tick did.
 *
 * @param districts connections looked at
 * @param discovered districts listed for the first time
 * @param disconnected districts no longer listed
 * @param started runs asked for: full ones, and those of a part that waited
 * @param polled polls queued
 * @param requeued runs taken up again after their worker vanished
 */
public record TickReport(
        int districts, int discovered, int disconnected, int started, int polled, int requeued) {}
