package dev.rollcall.sync.run;

import java.time.Duration;

/**
 * What a run has used up.
 *
 * @param portalRequests requests sent to the portal
 * @param readMilliUnits read capacity, in thousandths of a unit
 * @param writeMilliUnits write capacity, in thousandths of a unit
 * @param rosterWriteMilliUnits the part of the write capacity that went into roster records
 * @param worked time spent in slices, waits in the queue left out
 */
public record Usage(
        long portalRequests,
        long readMilliUnits,
        long writeMilliUnits,
        long rosterWriteMilliUnits,
        Duration worked) {

    public static Usage none() {
        return new Usage(0, 0, 0, 0, Duration.ZERO);
    }

    public Usage plus(Usage other) {
        return new Usage(
                portalRequests + other.portalRequests,
                readMilliUnits + other.readMilliUnits,
                writeMilliUnits + other.writeMilliUnits,
                rosterWriteMilliUnits + other.rosterWriteMilliUnits,
                worked.plus(other.worked));
    }
}
