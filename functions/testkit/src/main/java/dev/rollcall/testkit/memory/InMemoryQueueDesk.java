package dev.rollcall.testkit.memory;

import dev.rollcall.sync.queue.DeadLetter;
import dev.rollcall.sync.queue.DeadLetter.Content;
import dev.rollcall.sync.queue.QueueGauges;
import dev.rollcall.sync.queue.Redrive;
import dev.rollcall.sync.queue.WorkQueue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Queues with dead letters in memory; what is sent back is only counted. Thread-safe. */
public final class InMemoryQueueDesk implements QueueGauges, Redrive {
    private static final int SHOWN = 10;

    private final Map<WorkQueue, List<DeadLetter>> dead = new EnumMap<>(WorkQueue.class);
    private final Map<WorkQueue, Integer> waiting = new EnumMap<>(WorkQueue.class);

    /** Puts a message among a queue's dead letters. */
    public synchronized void bury(WorkQueue queue, DeadLetter letter) {
        dead.computeIfAbsent(queue, any -> new ArrayList<>()).add(letter);
    }

    @Override
    public synchronized Depth depth(WorkQueue queue) {
        return new Depth(waiting.getOrDefault(queue, 0), 0, 0, letters(queue).size());
    }

    @Override
    public synchronized List<DeadLetter> deadLetters(WorkQueue queue) {
        return letters(queue).stream().limit(SHOWN).toList();
    }

    @Override
    public synchronized Redriven redrive(WorkQueue queue, int most) {
        List<DeadLetter> back =
                letters(queue).stream()
                        .filter(letter -> !(letter.content() instanceof Content.Undecodable))
                        .limit(most)
                        .toList();
        letters(queue).removeAll(back);
        waiting.merge(queue, back.size(), Integer::sum);
        return new Redriven(back.size(), letters(queue).size());
    }

    private List<DeadLetter> letters(WorkQueue queue) {
        return dead.computeIfAbsent(queue, any -> new ArrayList<>());
    }
}
