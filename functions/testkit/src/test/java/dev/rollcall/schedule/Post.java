package dev.rollcall.schedule;

import dev.rollcall.schedule.world.World;
import dev.rollcall.testkit.memory.InMemorySyncQueue;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hands out messages as SQS may: late, twice, out of order; those that fail too often die. */
final class Post {
    private static final int MOST_RECEIVES = 5;
    private static final Duration LATE = Duration.ofMinutes(15);

    private final InMemorySyncQueue queue;
    private final World world;
    private final Reached reached;
    private final Map<Integer, Integer> receives = new HashMap<>();
    private final Set<Integer> done = new HashSet<>();
    private final List<Sent> dead = new ArrayList<>();

    Post(World world, Reached reached) {
        this.world = world;
        this.queue = world.queue();
        this.reached = reached;
    }

    /** One of the messages that are visible now. */
    Optional<Sent> take(int pick) {
        Instant now = world.clock().instant();
        List<Sent> visible =
                queue.waiting().stream().filter(each -> !each.visibleAt().isAfter(now)).toList();
        if (visible.isEmpty()) {
            return Optional.empty();
        }
        int place = pick % visible.size();
        Sent sent = visible.get(place);
        note(place > 0, "messages out of order");
        note(sent.visibleAt().plus(LATE).isBefore(now), "messages taken late");
        note(receives.containsKey(sent.number()), "messages taken again");
        return received(queue.take(sent::equals));
    }

    /** One that was sent before, most likely of late, handed out once more. */
    Optional<Sent> takeAgain(int pick) {
        List<Sent> sent = queue.sent();
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        int back = pick % 2 == 0 ? pick / 2 % Math.min(sent.size(), 3) : pick % sent.size();
        Sent again = sent.get(sent.size() - 1 - back);
        note(done.contains(again.number()), "messages again after they were done");
        return received(Optional.of(again));
    }

    /** The worker has it still, and others may take it too. */
    void expire(Sent message) {
        reached.fault("visibility expired");
        queue.duplicate(message);
    }

    void acknowledge(Sent message) {
        done.add(message.number());
    }

    void giveBack(Sent message) {
        if (receives.getOrDefault(message.number(), 0) < MOST_RECEIVES) {
            queue.redeliver(message);
        } else {
            reached.fault("dead letters");
            dead.add(message);
        }
    }

    void redrive() {
        note(!dead.isEmpty(), "dead letters redriven");
        dead.forEach(each -> receives.remove(each.number()));
        dead.forEach(queue::duplicate);
        dead.clear();
    }

    private Optional<Sent> received(Optional<Sent> message) {
        message.ifPresent(each -> receives.merge(each.number(), 1, Integer::sum));
        return message;
    }

    private void note(boolean happened, String what) {
        if (happened) {
            reached.fault(what);
        }
    }
}
