package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.report.Metric;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.Usage;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a run took from the moment it was asked for until nothing was queued any more.
 *
 * @param run as it ended
 * @param seconds of the clock
 * @param allocated megabytes, whatever became of them
 * @param usage what the portal was asked and the stores say they consumed, all of it
 */
record Work(Run run, double seconds, double allocated, Usage usage) {
    private static final double MILLI = 1_000;

    Work {
        if (run.phase() != RunPhase.COMPLETED) {
            throw new IllegalStateException("the run ended " + run.phase() + " " + run.code());
        }
    }

    double writeUnits() {
        return usage.writeMilliUnits() / MILLI;
    }

    double rosterWriteUnits() {
        return usage.rosterWriteMilliUnits() / MILLI;
    }

    /** The figures that mean something on this backend. */
    Map<Metric, Double> figures(Backend on) {
        Map<Metric, Double> figures = new EnumMap<>(Metric.class);
        figures.put(Metric.SECONDS, seconds);
        figures.put(Metric.REQUESTS, (double) usage.portalRequests());
        switch (on) {
            // The emulator's own work would be in it.
            case Emulators _ -> {
                figures.put(Metric.READ_UNITS, usage.readMilliUnits() / MILLI);
                figures.put(Metric.WRITE_UNITS, writeUnits());
                figures.put(Metric.ROSTER_WRITE_UNITS, rosterWriteUnits());
            }
            default -> figures.put(Metric.ALLOCATED_MB, allocated);
        }
        return figures;
    }
}
