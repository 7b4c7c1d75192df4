package dev.rollcall.sync.queue;

import java.util.List;

/** Looks at queues without taking anything out. */
public interface QueueGauges {

    /** How deep a queue is; approximate, as queues count. */
    Depth depth(WorkQueue queue);

    /**
     * Some of the queue's dead letters, in no promised order, at most ten. They stay where they are
     * and can be received by others at once.
     */
    List<DeadLetter> deadLetters(WorkQueue queue);

    /**
     * How deep a queue is.
     *
     * @param waiting visible messages
     * @param underWay received and not yet acknowledged
     * @param delayed to become visible later
     * @param dead messages in its dead-letter queue
     */
    record Depth(long waiting, long underWay, long delayed, long dead) {}
}
