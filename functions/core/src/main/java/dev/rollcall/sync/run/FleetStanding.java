package dev.rollcall.sync.run;

import java.time.Duration;

/**
 * The districts of one portal as a tick found them, in numbers whose count does not grow with the
 * fleet.
 *
 * @param districts districts that are worked on; paused and disconnected ones wait for nobody, and
 *     count nowhere here (F-28)
 * @param stale districts whose data is older than the objective
 * @param median the age of the data in the middle of the fleet
 * @param p95 the age that 95 of 100 districts keep below
 * @param oldest the greatest age
 * @param heldRuns runs that wait for a person
 * @param oldestHold how long the first of them has waited; zero when there is none
 */
public record FleetStanding(
        int districts,
        int stale,
        Duration median,
        Duration p95,
        Duration oldest,
        int heldRuns,
        Duration oldestHold) {}
