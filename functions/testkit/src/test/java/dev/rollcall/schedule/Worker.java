package dev.rollcall.schedule;

import dev.rollcall.schedule.stage.Actor;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** A worker on its errand, the message it has in hand, and since when it stands still. */
final class Worker {
    final Actor actor;
    private final @Nullable Sent message;
    private long since;

    Worker(Actor actor, @Nullable Sent message, long now) {
        this.actor = actor;
        this.message = message;
        this.since = now;
    }

    Optional<Sent> message() {
        return Optional.ofNullable(message);
    }

    /** When it came to the call it stands before, in nanoseconds. */
    long since() {
        return since;
    }

    void arrivedAt(long now) {
        since = now;
    }
}
