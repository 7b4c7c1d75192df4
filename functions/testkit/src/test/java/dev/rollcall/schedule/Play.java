package dev.rollcall.schedule;

import dev.rollcall.district.ChangeConnection;
import dev.rollcall.district.ConnectionPatch;
import dev.rollcall.schedule.check.Breach;
import dev.rollcall.schedule.check.Checker;
import dev.rollcall.schedule.stage.Order;
import dev.rollcall.schedule.stage.StoreTroubled;
import dev.rollcall.schedule.step.Errand;
import dev.rollcall.schedule.step.Generator;
import dev.rollcall.schedule.step.Schedule;
import dev.rollcall.schedule.step.Step;
import dev.rollcall.schedule.world.Defect;
import dev.rollcall.schedule.world.Setting;
import dev.rollcall.schedule.world.TinyDistrict;
import dev.rollcall.schedule.world.World;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.SeatStore.StaleSeatWriter;
import dev.rollcall.testkit.fault.PortCall;
import dev.rollcall.testkit.fault.WorkerKilled;
import dev.rollcall.testkit.sample.SampleLicences;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Plays a schedule: sets out the world, does step after step, lets everything come to rest, and
 * answers what the checker saw. The same schedule always plays the same.
 */
public final class Play {
    /** The longest a request to a store is under way; one that takes longer is given up. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

    /** After so long a holder's lease may be taken over. */
    private static final Duration LEASE_LIFE = Duration.ofSeconds(75);

    /** Of the largest errand, a first import, and as much again for a portal's lies. */
    private static final int MOST_CALLS = 400;

    private static final Set<String> NOT_STORES =
            Set.of("RosterSource", "PortalDirectory", "Heartbeat");
    private static final Set<String> BULK =
            Set.of("RosterStore.write", "SeatStore.put", "SeatStore.remove");
    private static final Set<String> FENCED =
            Set.of(
                    "RosterStore.write",
                    "SeatStore.put",
                    "SeatStore.remove",
                    "SeatStore.openStep",
                    "SeatStore.closeStep");

    private final Schedule schedule;
    private final Reached reached = new Reached();
    private final World world;
    private final Post post;
    private final Checker checker;
    private final @Nullable Worker[] workers = new Worker[Generator.WORKERS];

    private Play(Schedule schedule, Defect defect) {
        this.schedule = schedule;
        this.world =
                new World(
                        schedule.seed(),
                        schedule.setting(),
                        defect,
                        lie -> reached.fault("lie " + lie));
        this.post = new Post(world, reached);
        Calm calm = new Calm(world);
        calm.begin(schedule.setting().start());
        this.checker = new Checker(world);
    }

    /** What came of it. */
    record Outcome(List<Breach> breaches, Reached reached) {
        boolean isGood() {
            return breaches.isEmpty();
        }
    }

    /** Plays a schedule in a world that has nothing wrong with it. */
    static Outcome of(Schedule schedule) {
        return of(schedule, Defect.NONE);
    }

    static Outcome of(Schedule schedule, Defect defect) {
        return new Play(schedule, defect).play();
    }

    private Outcome play() {
        for (Step step : schedule.steps()) {
            happen(step);
            reached.state(State.of(world, workers));
        }
        world.runs().forEach(run -> reached.fault("run " + run.phase()));
        finishAll();
        post.redrive();
        rest(new Calm(world));
        world.log().notes().forEach((note, times) -> reached.fault("note " + note, times));
        return new Outcome(checker.breaches(), reached);
    }

    private void rest(Calm calm) {
        try {
            calm.comeToRest();
            checker.atRest();
            calm.repeatEverything(checker);
            calm.bringBack(checker);
        } catch (RuntimeException | AssertionError e) {
            checker.breach("I-10", "it does not come to rest: " + e);
        }
    }

    private void happen(Step step) {
        switch (step) {
            case Step.Begin(int worker, Errand errand) -> begin(worker, errand);
            case Step.Go(int worker, int calls) -> busy(worker).ifPresent(w -> go(w, calls));
            case Step.Strike(int worker, Order order) ->
                    busy(worker).ifPresent(w -> strike(w, order));
            case Step.Expire(int worker) ->
                    busy(worker).flatMap(Worker::message).ifPresent(post::expire);
            case Step.Pass(Duration time) -> world.clock().advance(time);
            case Step.Jump(Duration by) -> jump(by);
            case Step.Happen(var change, int pick, var told) -> {
                reached.fault("source " + change);
                world.happen(change, pick, told);
            }
            case Step.Tell(var lie, int times) -> world.lie(lie, times);
            case Step.Turn(Step.Switch what, int value) -> turn(what, value);
        }
    }

    private void jump(Duration by) {
        reached.fault(by.isNegative() ? "clock jumped back" : "clock jumped ahead");
        world.clock().jump(by);
    }

    /** The worker, or else the next who is at something. */
    private Optional<Worker> busy(int worker) {
        return IntStream.range(worker, worker + workers.length)
                .mapToObj(number -> workers[number % workers.length])
                .filter(each -> each != null && !each.actor.isDone())
                .findFirst();
    }

    /** The worker, or else the next who is at nothing. */
    private OptionalInt idle(int worker) {
        return IntStream.range(worker, worker + workers.length)
                .map(number -> number % workers.length)
                .filter(number -> workers[number] == null || workers[number].actor.isDone())
                .findFirst();
    }

    private void begin(int worker, Errand errand) {
        OptionalInt idle = idle(worker);
        if (idle.isPresent()) {
            new Errands(world, post, reached)
                    .of(errand)
                    .ifPresent(each -> begin(idle.getAsInt(), each));
        }
    }

    private void begin(int worker, Errands.Prepared errand) {
        Worker begun =
                new Worker(
                        world.stage().begin(errand.turn(), errand.work()),
                        errand.message(),
                        world.clock().nanos());
        workers[worker] = begun;
        finish(begun);
    }

    private void go(Worker worker, int calls) {
        for (int call = 0; call < calls && !worker.actor.isDone(); call++) {
            step(worker, Order.PROCEED);
        }
    }

    private void strike(Worker worker, Order order) {
        if (order == Order.FAIL_HALFWAY) {
            goToBatch(worker);
        }
        if (!worker.actor.isDone() && isPlausible(worker, order)) {
            reached.fault("worker " + order);
            step(worker, order);
        }
    }

    /** Only where many things are written at once can half of them be. */
    private void goToBatch(Worker worker) {
        while (!worker.actor.isDone() && !BULK.contains(call(worker))) {
            step(worker, Order.PROCEED);
        }
    }

    private static boolean isPlausible(Worker worker, Order order) {
        boolean isDeath = order == Order.DIE_BEFORE || order == Order.DIE_AFTER;
        String port = worker.actor.before().map(PortCall::port).orElse("");
        return isDeath || !NOT_STORES.contains(port);
    }

    private static String call(Worker worker) {
        return worker.actor.before().map(PortCall::toString).orElse("");
    }

    /** A worker that has stood still for too long before a write finds its request given up. */
    private void step(Worker worker, Order order) {
        Duration still = Duration.ofNanos(world.clock().nanos() - worker.since());
        if (still.compareTo(LEASE_LIFE) > 0) {
            reached.fault("worker frozen past its lease");
        }
        boolean isOver = FENCED.contains(call(worker)) && still.compareTo(LONGEST_REQUEST) > 0;
        if (isOver) {
            reached.fault("write given up after a freeze");
        }
        world.stage().step(worker.actor, isOver ? Order.FAIL_BEFORE : order);
        worker.arrivedAt(world.clock().nanos());
        finish(worker);
    }

    private void finish(Worker worker) {
        if (!worker.actor.isDone()) {
            return;
        }
        if (worker.actor.calls() > MOST_CALLS) {
            checker.breach("I-9", worker.actor.turn() + " took " + worker.actor.calls());
        }
        Optional<Throwable> thrown = worker.actor.thrown();
        thrown.filter(each -> !isExpected(each))
                .ifPresent(each -> checker.breach("crash", worker.actor.turn() + ": " + each));
        worker.message().ifPresent(thrown.isPresent() ? post::giveBack : post::acknowledge);
    }

    private static boolean isExpected(Throwable thrown) {
        return thrown instanceof StoreTroubled
                || thrown instanceof WorkerKilled
                || thrown instanceof StaleSeatWriter;
    }

    private void finishAll() {
        world.stopLying();
        while (busy(0).isPresent()) {
            go(busy(0).get(), Integer.MAX_VALUE);
        }
    }

    private void turn(Step.Switch what, int value) {
        reached.fault("switch " + what);
        switch (what) {
            case PAUSE -> change(ConnectionPatch.Wish.PAUSE);
            case RESUME -> change(ConnectionPatch.Wish.RESUME);
            case UNLIST -> world.portal().unlist(World.DISTRICT);
            case LIST -> world.portal().list(World.DISTRICT);
            case POOL -> pool(value);
            case LICENCE -> licence(value);
        }
    }

    private void change(ConnectionPatch.Wish wish) {
        new ChangeConnection(world.stores().connections(), world.clock())
                .change(World.DISTRICT, new ConnectionPatch(wish, same -> same));
    }

    private void pool(int value) {
        world.pool(
                value % 2 == 0 ? Setting.MAIN : Setting.LICENSED,
                value % 2 == 0 ? value : value / 3);
    }

    private void licence(int value) {
        SampleLicences.decide(
                world.stores().licences(),
                World.DISTRICT,
                Setting.LICENSED,
                TinyDistrict.teacher(value % 2, value / 2 % 2),
                value % 3 == 0 ? Approval.REJECTED : Approval.APPROVED);
    }
}
