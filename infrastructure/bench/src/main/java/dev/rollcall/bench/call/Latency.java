package dev.rollcall.bench.call;

import dev.rollcall.bench.report.Metric;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long warm calls took, each of them. */
public final class Latency {
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final double MEDIAN = 0.5;
    private static final double WORST = 0.99;

    private final long[] sorted;

    private Latency(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    static Latency of(long[] nanos) {
        return new Latency(nanos);
    }

    /** Of calls that somebody else timed, in nanoseconds. */
    public static Latency of(Collection<Long> nanos) {
        return new Latency(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    /** Does something as often again unmeasured before it is measured. */
    public static Latency warm(int calls, Call call) throws Exception {
        for (int number = 0; number < calls; number++) {
            call.make(number);
        }
        long[] nanos = new long[calls];
        for (int number = 0; number < calls; number++) {
            nanos[number] = timed(call, calls + number);
        }
        return of(nanos);
    }

    /**
     * Does two things in turn, so that a busy machine or a young JVM slows both; as often again
     * unmeasured before they are measured.
     */
    static List<Latency> inTurn(int calls, Call one, Call other) throws Exception {
        long[] ones = new long[calls];
        long[] others = new long[calls];
        for (int number = -calls; number < calls; number++) {
            int at = Math.floorMod(number, calls);
            ones[at] = timed(one, calls + number);
            others[at] = timed(other, calls + number);
        }
        return List.of(of(ones), of(others));
    }

    private static long timed(Call call, int number) throws Exception {
        long begun = System.nanoTime();
        call.make(number);
        return System.nanoTime() - begun;
    }

    public double median() {
        return at(MEDIAN);
    }

    /** The figures of it. */
    public Map<Metric, Double> figures() {
        Map<Metric, Double> figures = new EnumMap<>(Metric.class);
        figures.put(Metric.P50_MILLIS, at(MEDIAN));
        figures.put(Metric.P99_MILLIS, at(WORST));
        return figures;
    }

    private double at(double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / NANOS_OF_A_MILLI;
    }

    /** Something that is called again and again. */
    public interface Call {
        /**
         * Makes one call.
         *
         * @param number counts from 0
         */
        void make(int number) throws Exception;
    }
}
