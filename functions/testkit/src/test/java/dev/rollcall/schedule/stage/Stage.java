package dev.rollcall.schedule.stage;

import dev.rollcall.testkit.fault.Faulty;
import dev.rollcall.testkit.fault.Invocation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Where workers are stepped from port call to port call, in an order that a schedule decides. One
 * worker runs at a time, so that the same schedule always plays the same.
 */
public final class Stage {
    private static final Turn NOBODY = new Turn("nobody", null, 0);

    private final Runnable passage;
    private @Nullable Actor playing;
    private Turn turn = NOBODY;

    /**
     * @param passage run at each port call: time passes
     */
    public Stage(Runnable passage) {
        this.passage = passage;
    }

    /** Begins an errand that stands before its first port call when this returns. */
    public Actor begin(Turn of, Runnable errand) {
        Actor actor = new Actor(of, errand);
        step(actor, Order.PROCEED);
        return actor;
    }

    /** Lets a worker's call happen as ordered, and the worker go on to its next. */
    public void step(Actor actor, Order order) {
        playing = actor;
        turn = actor.turn();
        actor.step(order);
        playing = null;
        turn = NOBODY;
    }

    /** Runs an errand whole, with nothing in between. */
    public void whole(Turn of, Runnable errand) {
        turn = of;
        try {
            errand.run();
        } finally {
            turn = NOBODY;
        }
    }

    /** Whose errand is being worked on. */
    public Turn turn() {
        return turn;
    }

    /** The port, whose calls are where workers stop. */
    public <T> T wrap(Class<T> port, T target) {
        return Faulty.wrap(port, target, this::call);
    }

    private @Nullable Object call(Invocation call) throws Throwable {
        passage.run();
        Actor actor = playing;
        // What a worker's own helpers ask is a part of the worker's step.
        if (actor == null || !actor.isOn(Thread.currentThread())) {
            return call.proceed();
        }
        return as(actor.standBefore(call.call()), actor, call);
    }

    private static @Nullable Object as(Order order, Actor actor, Invocation call) throws Throwable {
        return switch (order) {
            case PROCEED -> call.proceed();
            case DIE_BEFORE -> throw actor.kill(call.call());
            case DIE_AFTER -> {
                call.proceed();
                throw actor.kill(call.call());
            }
            case FAIL_BEFORE -> throw troubled(call);
            case FAIL_AFTER -> {
                call.proceed();
                throw troubled(call);
            }
            case FAIL_HALFWAY -> {
                half(call);
                throw troubled(call);
            }
        };
    }

    private static void half(Invocation call) throws Throwable {
        List<?> batch = call.argument(List.class);
        call.proceedWith(batch, batch.subList(0, batch.size() / 2));
    }

    private static StoreTroubled troubled(Invocation call) {
        return new StoreTroubled(call.call().toString());
    }
}
