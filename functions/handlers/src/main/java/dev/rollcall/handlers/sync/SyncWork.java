package dev.rollcall.handlers.sync;

import dev.rollcall.aws.sqs.SyncMessages;
import dev.rollcall.aws.sqs.SyncMessages.Decoded;
import dev.rollcall.handlers.QueueDoor.Done;
import dev.rollcall.handlers.QueueDoor.Work;
import dev.rollcall.handlers.QueueRecord;
import dev.rollcall.sync.run.Heartbeat;
import dev.rollcall.sync.run.SyncMessage;

/**
 * What becomes of a message: one we understand is worked on, one of a newer version is left for a
 * worker that has it (F-33), and one that nobody will ever understand is put aside, so that its
 * group goes on (F-21).
 */
final class SyncWork implements Work {

    private final Worker worker;
    private final Beats beats;
    private final PutAside deadLetters;

    SyncWork(Worker worker, Beats beats, PutAside deadLetters) {
        this.worker = worker;
        this.beats = beats;
        this.deadLetters = deadLetters;
    }

    @Override
    public Done handle(QueueRecord message) {
        return switch (SyncMessages.decode(message.body())) {
            case Decoded.Message(SyncMessage understood) -> work(understood, message);
            case Decoded.UnknownVersion _ -> Done.RETURNED;
            case Decoded.Undecodable _ -> {
                deadLetters.send(message);
                yield Done.ACKNOWLEDGED;
            }
        };
    }

    // The first beat shortens the queue's long visibility, so that a killed worker is replaced
    // soon.
    private Done work(SyncMessage understood, QueueRecord message) {
        Heartbeat heartbeat = beats.of(message);
        heartbeat.beat();
        worker.handle(understood, heartbeat);
        return Done.ACKNOWLEDGED;
    }

    /** Works on a message. */
    @FunctionalInterface
    interface Worker {
        void handle(SyncMessage message, Heartbeat heartbeat);
    }

    /** Keeps a message from being handed out again. */
    @FunctionalInterface
    interface Beats {
        Heartbeat of(QueueRecord message);
    }

    /** Puts a message's body aside. */
    @FunctionalInterface
    interface PutAside {
        void send(QueueRecord message);
    }
}
