package dev.rollcall.schedule;

import dev.rollcall.schedule.Play.Outcome;
import dev.rollcall.schedule.check.Breach;
import dev.rollcall.schedule.step.Generator;
import dev.rollcall.schedule.step.Schedule;
import dev.rollcall.schedule.world.Defect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Plays the schedules of many seeds, on every core, until one fails. */
final class Plays {
    private final long end;
    private final AtomicLong next;

    /**
     * @param from the first seed
     * @param count how many seeds
     */
    Plays(long from, long count) {
        this.next = new AtomicLong(from);
        this.end = from + count;
    }

    /**
     * What came about; a failure says how to play the smallest schedule that fails the same way.
     */
    Reached play() throws InterruptedException, ExecutionException {
        int cores = Runtime.getRuntime().availableProcessors();
        Reached all = new Reached();
        // Virtual ones, since workers hand over to each other all the time.
        ThreadFactory threads = Thread.ofVirtual().factory();
        try (ExecutorService pool = Executors.newFixedThreadPool(cores, threads)) {
            List<Future<Reached>> parts = new ArrayList<>();
            for (int core = 0; core < cores; core++) {
                parts.add(pool.submit(this::playSome));
            }
            for (Future<Reached> part : parts) {
                all.add(part.get());
            }
        }
        return all;
    }

    private Reached playSome() {
        Reached reached = new Reached();
        for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
            reached.add(play(seed));
        }
        return reached;
    }

    private Reached play(long seed) {
        Schedule schedule = Generator.schedule(seed);
        Outcome outcome = Play.of(schedule);
        if (!outcome.isGood()) {
            next.set(end);
            throw new AssertionError(explained(schedule, outcome.breaches().getFirst()));
        }
        return outcome.reached();
    }

    private static String explained(Schedule schedule, Breach breach) {
        Schedule smallest =
                new Shrink(each -> breaks(each, Defect.NONE, breach.invariant()))
                        .smallest(schedule);
        return smallest
                + System.lineSeparator()
                + Play.of(smallest).breaches().stream()
                        .map(Breach::toString)
                        .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Whether a schedule breaks this invariant, whatever else it breaks. */
    static boolean breaks(Schedule schedule, Defect defect, String invariant) {
        return Play.of(schedule, defect).breaches().stream()
                .anyMatch(each -> each.invariant().equals(invariant));
    }

    /** The first of so many seeds whose schedule finds a defect out, by this invariant. */
    static Optional<Schedule> finding(Defect defect, String invariant, long seeds) {
        for (long seed = 0; seed < seeds; seed++) {
            Schedule schedule = Generator.schedule(seed);
            if (breaks(schedule, defect, invariant)) {
                return Optional.of(schedule);
            }
        }
        return Optional.empty();
    }
}
