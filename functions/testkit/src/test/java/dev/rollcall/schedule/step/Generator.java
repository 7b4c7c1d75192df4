package dev.rollcall.schedule.step;

import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.schedule.stage.Order;
import dev.rollcall.schedule.step.Step.Switch;
import dev.rollcall.schedule.world.Change;
import dev.rollcall.schedule.world.Change.Told;
import dev.rollcall.schedule.world.Lie;
import dev.rollcall.schedule.world.Setting;
import dev.rollcall.schedule.world.Setting.Start;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes a schedule of a seed: mostly work, and among it whatever can go wrong or come between. */
public final class Generator {
    /** How many workers there are. */
    public static final int WORKERS = 3;

    private static final int SHORTEST = 40;
    private static final int LONGEST = 160;
    private static final int PICKS = 64;

    private static final List<Duration> PASSES =
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(90),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(16),
                    Duration.ofMinutes(16),
                    Duration.ofMinutes(16),
                    Duration.ofHours(2),
                    Duration.ofHours(24),
                    Duration.ofDays(8));

    private static final List<Duration> JUMPS =
            List.of(
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(-5),
                    Duration.ofDays(1),
                    Duration.ofDays(-1),
                    Duration.ofSeconds(1));

    /** Full runs most of the time, since only they archive what is missing. */
    private static final List<RunMode> MODES =
            List.of(
                    RunMode.FULL,
                    RunMode.FULL,
                    RunMode.FULL,
                    RunMode.DELTA,
                    RunMode.PREVIEW,
                    RunMode.SEATS);

    /** Mostly what lets work go on, since a district that is paused teaches little. */
    private static final List<Switch> SWITCHES =
            List.of(
                    Switch.PAUSE,
                    Switch.RESUME,
                    Switch.RESUME,
                    Switch.UNLIST,
                    Switch.LIST,
                    Switch.LIST,
                    Switch.POOL,
                    Switch.POOL,
                    Switch.LICENCE,
                    Switch.LICENCE);

    private static final List<OverSeatPolicy> POLICIES =
            List.of(
                    new OverSeatPolicy.Block(),
                    new OverSeatPolicy.Grace(2),
                    new OverSeatPolicy.Report());

    private final SplittableRandom random;

    private Generator(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The same schedule for the same seed. */
    public static Schedule schedule(long seed) {
        Generator generator = new Generator(seed);
        return new Schedule(seed, generator.setting(), generator.steps());
    }

    private Setting setting() {
        return new Setting(
                any(Dialect.values()),
                random.nextInt(5) == 0 ? Start.NEW : Start.ROSTERED,
                random.nextInt(3) == 0 ? Duration.ofSeconds(2) : Duration.ofMinutes(9),
                any(POLICIES));
    }

    private List<Step> steps() {
        int length = random.nextInt(SHORTEST, LONGEST);
        List<Step> steps = new ArrayList<>(length);
        while (steps.size() < length) {
            steps.addAll(phrase());
        }
        return steps;
    }

    /** A few steps that make sense together. */
    private List<Step> phrase() {
        int chance = random.nextInt(100);
        if (chance < 24) {
            return errand(new Errand.Take(random.nextInt(3) == 0 ? pick() : 0));
        }
        if (chance < 40) {
            return errand(errand());
        }
        if (chance < 50) {
            return struck();
        }
        if (chance < 57) {
            return crowd();
        }
        if (chance < 59) {
            return poison();
        }
        return chance < 67 ? List.of(new Step.Go(worker(), calls())) : List.of(disturbance());
    }

    private List<Step> struck() {
        int worker = worker();
        Errand errand = random.nextInt(3) == 0 ? errand() : new Errand.Take(0);
        return List.of(
                new Step.Begin(worker, errand),
                new Step.Go(worker, fewCalls()),
                new Step.Strike(worker, order()));
    }

    /** Whoever takes the message fails, until it is put aside as dead. */
    private List<Step> poison() {
        List<Step> steps = new ArrayList<>();
        for (int receives = 0; receives < 5; receives++) {
            steps.add(new Step.Begin(0, new Errand.Take(0)));
            steps.add(new Step.Strike(0, Order.DIE_BEFORE));
        }
        return steps;
    }

    /** Two workers at one message, by turns. */
    private List<Step> crowd() {
        int one = worker();
        int other = (one + 1) % WORKERS;
        List<Step> steps = new ArrayList<>();
        steps.add(change());
        steps.addAll(List.of(new Step.Begin(one, new Errand.Request(any(MODES))), all(one)));
        steps.add(new Step.Begin(one, new Errand.Take(0)));
        steps.add(new Step.Go(one, fewCalls()));
        steps.add(new Step.Expire(one));
        steps.add(new Step.Begin(other, new Errand.Take(0)));
        for (int turns = random.nextInt(1, 4); turns > 0; turns--) {
            steps.add(new Step.Go(other, random.nextBoolean() ? 500 : fewCalls()));
            steps.add(new Step.Go(one, fewCalls()));
        }
        return steps;
    }

    private List<Step> errand(Errand errand) {
        int worker = worker();
        return List.of(new Step.Begin(worker, errand), new Step.Go(worker, calls()));
    }

    private Errand errand() {
        return switch (random.nextInt(17)) {
            case 0, 1 -> new Errand.TakeAgain(pick());
            case 2, 3 -> new Errand.Tick();
            case 4, 5, 6 -> new Errand.Request(any(MODES));
            case 7 -> new Errand.RequestPart(any(Level.values()), pick());
            case 8, 9, 10 -> new Errand.Approve(pick());
            case 11 -> random.nextBoolean() ? new Errand.Discard(pick()) : new Errand.Redrive();
            case 12, 13, 14 -> new Errand.GiveSeat(pick());
            case 15 -> new Errand.Hint(random.nextInt(4));
            default -> new Errand.SignIn(pick());
        };
    }

    private Step disturbance() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> new Step.Strike(worker(), order());
            case 3, 4 -> new Step.Expire(worker());
            case 5, 6, 7, 8 -> new Step.Pass(any(PASSES));
            case 9 -> new Step.Jump(any(JUMPS));
            case 10, 11, 12, 13, 14, 15 -> change();
            case 16, 17, 18 -> new Step.Tell(any(Lie.values()), random.nextInt(1, 4));
            default -> new Step.Turn(any(SWITCHES), random.nextInt(28));
        };
    }

    private Step change() {
        return new Step.Happen(any(Change.values()), pick(), any(Told.values()));
    }

    private static Step all(int worker) {
        return new Step.Go(worker, 500);
    }

    private Order order() {
        return Order.values()[random.nextInt(1, Order.values().length)];
    }

    /** A few calls, or as many as it takes. */
    private int calls() {
        return random.nextInt(3) > 0 ? 500 : fewCalls();
    }

    private int fewCalls() {
        return random.nextInt(1, 40);
    }

    private int worker() {
        return random.nextInt(WORKERS);
    }

    private int pick() {
        return random.nextInt(PICKS);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
