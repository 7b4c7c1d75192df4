package dev.rollcall.schedule.stage;

import dev.rollcall.testkit.fault.PortCall;
import dev.rollcall.testkit.fault.WorkerKilled;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * A worker that moves one port call at a time: it stops before each call until it is told what
 * becomes of it. Only one of all threads of a stage ever runs.
 */
public final class Actor {
    private final Turn turn;
    private final Thread thread;
    private final Semaphore go = new Semaphore(0);
    private final Semaphore back = new Semaphore(0);
    private Order order = Order.PROCEED;
    private @Nullable PortCall before;
    private boolean isDead;
    private boolean isDone;
    private int calls;
    private @Nullable Throwable thrown;

    Actor(Turn turn, Runnable errand) {
        this.turn = turn;
        this.thread = Thread.ofVirtual().unstarted(() -> play(errand));
    }

    public Turn turn() {
        return turn;
    }

    /** The call it stands before; empty before its first, and when it is done. */
    public Optional<PortCall> before() {
        return Optional.ofNullable(before);
    }

    public boolean isDone() {
        return isDone;
    }

    /** How many port calls it has come to. */
    public int calls() {
        return calls;
    }

    /** What ended it, if it did not end well. */
    public Optional<Throwable> thrown() {
        return Optional.ofNullable(thrown);
    }

    boolean isOn(Thread other) {
        return thread.equals(other);
    }

    /** Lets it go on to its next call, or to its end. */
    void step(Order next) {
        order = next;
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        } else {
            go.release();
        }
        back.acquireUninterruptibly();
    }

    /** Stops before a call, and answers what is to become of it; called on its own thread. */
    Order standBefore(PortCall call) {
        refuseTheDead(call);
        calls++;
        before = call;
        back.release();
        go.acquireUninterruptibly();
        before = null;
        return order;
    }

    /** From now on nothing it does takes effect, its clean-up included. */
    WorkerKilled kill(PortCall at) {
        isDead = true;
        return new WorkerKilled(at.toString());
    }

    private void refuseTheDead(PortCall call) {
        if (isDead) {
            throw new WorkerKilled("earlier than " + call);
        }
    }

    private void play(Runnable errand) {
        try {
            errand.run();
        } catch (WorkerKilled | RuntimeException | AssertionError e) {
            thrown = e;
        } finally {
            isDone = true;
            back.release();
        }
    }
}
