package dev.rollcall.testkit.memory;

import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A queue in a test's hand: messages lie there, in the order in which they become visible, until
 * the test takes them, and may be handed out again, doubled or shuffled. Thread-safe.
 */
public final class InMemorySyncQueue implements SyncQueue {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final List<Sent> sent = new ArrayList<>();
    private final List<Sent> waiting = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final InstantSource clock;
    private final Repeats repeats;

    public InMemorySyncQueue(InstantSource clock, Repeats repeats) {
        this.clock = clock;
        this.repeats = repeats;
    }

    @Override
    public synchronized void send(DistrictId district, SyncMessage message) {
        if (repeats == Repeats.KEPT || ids.add(district + " " + message.deduplicationId())) {
            add(district, message, Duration.ZERO);
        }
    }

    @Override
    public synchronized void sendLater(DistrictId district, SyncMessage message, Duration delay) {
        if (delay.compareTo(SHORTEST) < 0) {
            send(district, message);
        } else {
            add(district, message, delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
        }
    }

    /** Takes the message that is or becomes visible first, whether its time has come or not. */
    public synchronized Optional<Sent> take() {
        return take(any -> true);
    }

    /** Takes the first message of a sort. */
    public synchronized Optional<Sent> take(Predicate<Sent> which) {
        Optional<Sent> first = waiting.stream().filter(which).findFirst();
        first.ifPresent(waiting::remove);
        return first;
    }

    /** Hands a message out again before all others, as when its worker never acknowledged it. */
    public synchronized void redeliver(Sent message) {
        waiting.addFirst(message);
    }

    /** Hands a message out once more after all others. */
    public synchronized void duplicate(Sent message) {
        waiting.addLast(message);
    }

    /** Brings what waits into another order, the same for the same seed. */
    public synchronized void shuffle(long seed) {
        Collections.shuffle(waiting, new Random(seed));
    }

    /** Lets the minutes pass within which repeats are dropped. */
    public synchronized void forgetIds() {
        ids.clear();
    }

    /** What waits, in the order in which it would be taken. */
    public synchronized List<Sent> waiting() {
        return List.copyOf(waiting);
    }

    /** Everything that was ever queued, in order; dropped repeats are not in it. */
    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    private void add(DistrictId district, SyncMessage message, Duration delay) {
        Sent added = new Sent(sent.size(), district, message, delay, clock.instant().plus(delay));
        sent.add(added);
        waiting.add(place(added), added);
    }

    /** Behind everything visible no later, so that what a test shuffled stays shuffled. */
    private int place(Sent added) {
        int place = waiting.size();
        while (place > 0 && waiting.get(place - 1).visibleAt.isAfter(added.visibleAt)) {
            place--;
        }
        return place;
    }

    /** What becomes of a message with the id of one queued before. */
    public enum Repeats {
        KEPT,
        DROPPED
    }

    /**
     * A queued message.
     *
     * @param number counts from 0
     * @param district its group
     * @param message what was sent
     * @param delay how long it was to stay invisible
     * @param visibleAt when it becomes visible
     */
    public record Sent(
            int number,
            DistrictId district,
            SyncMessage message,
            Duration delay,
            Instant visibleAt) {}
}
