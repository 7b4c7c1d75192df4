package dev.rollcall.testkit.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What breaks, and when, among the calls of all ports wrapped with one plan ({@link Faulty#wrap}).
 * It counts calls from 1. A killed worker stays dead: every later call dies too, those of clean-up
 * code included, as they would never have happened. Thread-safe.
 */
public final class FaultPlan {
    private final List<PortCall> calls = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private int killBefore = Integer.MAX_VALUE;
    private int killAfter = Integer.MAX_VALUE;
    private boolean dead;

    private FaultPlan() {}

    /** Nothing breaks; calls are only counted. */
    public static FaultPlan none() {
        return new FaultPlan();
    }

    /** The worker dies before the call takes effect. */
    public static FaultPlan killBefore(int call) {
        FaultPlan plan = new FaultPlan();
        plan.killBefore = call;
        return plan;
    }

    /** The worker dies when the call has taken effect, but before it hears of that. */
    public static FaultPlan killAfter(int call) {
        FaultPlan plan = new FaultPlan();
        plan.killAfter = call;
        return plan;
    }

    /** The next so many calls that match fail with an exception and have no effect. */
    public synchronized FaultPlan failing(
            int times, Predicate<PortCall> which, Supplier<? extends RuntimeException> how) {
        failures.add(new Failure(times, which, how));
        return this;
    }

    /** All calls so far, in order, those that failed included. */
    public synchronized List<PortCall> calls() {
        return List.copyOf(calls);
    }

    public synchronized boolean hasKilled() {
        return dead;
    }

    /** Counts a call that begins; throws what the plan has for it. */
    synchronized int begin(PortCall call) {
        refuseTheDead(call);
        calls.add(call);
        if (calls.size() == killBefore) {
            throw kill("before", call);
        }
        matching(call)
                .ifPresent(failure -> {
                    failure.left--;
                    throw failure.how.get();
                });
        return calls.size();
    }

    /** Notes that the call with this number took effect. */
    synchronized void end(int number, PortCall call) {
        if (number == killAfter) {
            throw kill("after", call);
        }
        refuseTheDead(call);
    }

    private void refuseTheDead(PortCall call) {
        if (dead) {
            throw new WorkerKilled("earlier than " + call);
        }
    }

    private WorkerKilled kill(String when, PortCall call) {
        dead = true;
        return new WorkerKilled(when + " call " + calls.size() + ", " + call);
    }

    private Optional<Failure> matching(PortCall call) {
        return failures.stream().filter(f -> f.left > 0 && f.which.test(call)).findFirst();
    }

    private static final class Failure {
        private final Predicate<PortCall> which;
        private final Supplier<? extends RuntimeException> how;
        private int left;

        Failure(int times, Predicate<PortCall> which, Supplier<? extends RuntimeException> how) {
            this.left = times;
            this.which = which;
            this.how = how;
        }
    }
}
