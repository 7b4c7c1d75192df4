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

    /** The first, which opens clients; the heard; and the one in waves. */
    private static final int UNTIMED = 3;

    private final Stack stack;
    private final int calls;

    Tapped(Stack stack, int calls) {
        this.stack = stack;
        this.calls = calls;
    }

    /** How many calls are made for so many that are measured. */
    static int madeFor(int calls) {
        return UNTIMED + 2 * calls;
    }

    Measure measure(String scenario, String where, Latency.Call call) throws Exception {
        call.make(0);
        Before before = new Before(stack.store());
        Heard quiet = StoreTap.during(Heard.quietly(before::look), () -> call.make(1));
        Heard waves = StoreTap.during(Heard.inWaves(QUIET), () -> call.make(2));
        BareCalls bare = new BareCalls(stack.store(), stack.queues(), quiet.requests());
        bare.prepare(before.items(), 2 * calls);
        List<Latency> both =
                Latency.inTurn(calls, number -> call.make(UNTIMED + number), bare::run);
        Map<Metric, Double> figures = both.getFirst().figures();
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
                                both.getLast().median())),
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
