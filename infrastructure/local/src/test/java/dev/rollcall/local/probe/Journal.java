package dev.rollcall.local.probe;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What a batch handler saw: bodies in the order they came, and how many calls at once. */
public final class Journal {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration WORK = Duration.ofMillis(150);

    private final List<JsonNode> records = new CopyOnWriteArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Map<String, Integer> runningByName = new ConcurrentHashMap<>();
    private final Map<String, Integer> mostByName = new ConcurrentHashMap<>();

    /** Works a little on a message and answers whether it failed. */
    boolean sees(JsonNode message) {
        String name = message.path("body").asText().replaceAll("[0-9]+$", "");
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        mostByName.merge(name, runningByName.merge(name, 1, Integer::sum), Math::max);
        try {
            Thread.sleep(WORK);
            records.add(message);
            return message.path("body").asText().startsWith("bad");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            running.decrementAndGet();
            runningByName.merge(name, -1, Integer::sum);
        }
    }

    public List<JsonNode> records() {
        return List.copyOf(records);
    }

    public List<String> bodies() {
        return records.stream().map(message -> message.path("body").asText()).toList();
    }

    /** The most calls there were at one time. */
    public int most() {
        return most.get();
    }

    /** The most calls there were at one time for bodies of this name and a number. */
    public int most(String name) {
        return mostByName.getOrDefault(name, 0);
    }

    /** Waits until the bodies are as wanted, and answers them as they are by then. */
    public List<String> await(Predicate<List<String>> wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(bodies()) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        return bodies();
    }
}
