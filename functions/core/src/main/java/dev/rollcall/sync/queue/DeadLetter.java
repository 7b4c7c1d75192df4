package dev.rollcall.sync.queue;

import dev.rollcall.sync.run.SyncMessage;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that was given up.
 *
 * @param id the queue's own
 * @param sentAt when it was sent, where the queue tells
 * @param content what it says
 */
public record DeadLetter(String id, Optional<Instant> sentAt, Content content) {

    /** What a dead letter says. */
    public sealed interface Content {

        /**
         * A message this version understands: its work failed as often as the queue allows.
         *
         * @param message the message
         */
        record Understood(SyncMessage message) implements Content {}

        /** A message of a newer version, which no worker was there for. */
        record Newer() implements Content {}

        /** No message at all: sent back, it would only come here again. */
        record Undecodable() implements Content {}
    }
}
