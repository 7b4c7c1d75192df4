package dev.rollcall.bench.pipeline;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Measures what a piece of work takes of this process. */
public final class Stopwatch {
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    private Stopwatch() {}

    /** How long it takes, in seconds. */
    public static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / NANOS;
    }

    /** The median of so many rounds. */
    public static double median(int rounds, DoubleSupplier round) {
        double[] all = new double[rounds];
        Arrays.setAll(all, any -> round.getAsDouble());
        Arrays.sort(all);
        return all[rounds / 2];
    }

    /** The megabytes this process has allocated since it began, whatever became of them. */
    static double allocated() {
        var threads = ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);
        return threads.getTotalThreadAllocatedBytes() / MEGABYTE;
    }
}
