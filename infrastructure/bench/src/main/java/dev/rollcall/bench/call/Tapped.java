package dev.rollcall.bench.call;

import dev.rollcall.bench.report.Budget;
import dev.rollcall.bench.report.Floor;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Measures calls of a function in this process: how long, how many service calls, how many of them
 * in a row; and the same service calls without the function.
 */
final class Tapped {
    /** Long beside anything else that happens between two requests. */
    private static final Duration QUIET = Duration.ofMillis(400);

    private final Stack stack;
    private final int calls;

    Tapped(Stack stack, int calls) {
        this.stack = stack;
        this.calls = calls;
    }

    Measure measure(String scenario, String where, Latency.Call call) throws Exception {
        Latency warm = Latency.warm(calls, call);
        Heard quiet = StoreTap.during(Heard.quietly(), () -> call.make(2 * calls));
        Heard waves = StoreTap.during(Heard.inWaves(QUIET), () -> call.make(2 * calls + 1));
        BareCalls bare = new BareCalls(stack.store(), stack.queues(), quiet.requests());
        Latency floor = Latency.warm(calls, number -> bare.run());
        Map<Metric, Double> figures = warm.figures();
        figures.put(Metric.STORE_CALLS, (double) quiet.requests().size());
        figures.put(Metric.STORE_WAITS, (double) waves.waits());
        return new Measure(
                scenario,
                where,
                0,
                figures,
                List.of(
                        new Floor(
                                "the same service calls, bare and one after another",
                                Metric.P50_MILLIS,
                                floor.median())),
                List.of(untransacted(quiet)));
    }

    /**
     * DynamoDB Local counts one item of a transaction; as long as there is none, it counts right.
     */
    private static Budget untransacted(Heard heard) {
        return Budget.ofCount(
                "transactions",
                0,
                (double) heard.transactions(),
                "capacity must be corrected for them");
    }
}
