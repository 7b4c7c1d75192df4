package dev.rollcall.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A fact in the outbox, and how far its telling has come.
 *
 * @param party whom it is about
 * @param fact the fact
 * @param state how far it has come
 * @param dueAt when a worker is to look at it again; absent once nothing is left to do
 * @param attempts how often the mail was handed over, or about to be
 * @param remark the mail's id once it is delivered, a code once it is not; empty before
 * @param version counts the changes, so that two workers notice each other
 */
public record Entry(
        Party party,
        Fact fact,
        EntryState state,
        Optional<Instant> dueAt,
        int attempts,
        String remark,
        long version) {

    /** The longest time a worker needs from its claim to the outcome. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    /** A fact that nobody has been told of. */
    public static Entry fresh(Party party, Fact fact) {
        return new Entry(party, fact, EntryState.WAITING, Optional.of(fact.at()), 0, "", 1);
    }

    /** Claimed by a worker that hands the mail over next. */
    public Entry sending(Instant now) {
        return next(EntryState.SENDING, Optional.of(now.plus(LEASE)), attempts + 1, "");
    }

    public Entry delivered(String messageId) {
        return next(EntryState.DELIVERED, Optional.empty(), attempts, messageId);
    }

    /** Surely not sent; to be tried again. */
    public Entry again(Instant dueAt, String code) {
        return next(EntryState.WAITING, Optional.of(dueAt), attempts, code);
    }

    public Entry uncertain(String code) {
        return next(EntryState.UNCERTAIN, Optional.empty(), attempts, code);
    }

    public Entry undeliverable(String code) {
        return next(EntryState.UNDELIVERABLE, Optional.empty(), attempts, code);
    }

    /** To be told after all, by the word of somebody who looked whether it was (P48). */
    public Entry resent(Instant now) {
        return next(EntryState.WAITING, Optional.of(now), attempts, "resent");
    }

    public Entry withdrawn() {
        return next(EntryState.WITHDRAWN, Optional.empty(), attempts, "");
    }

    private Entry next(EntryState state, Optional<Instant> dueAt, int attempts, String remark) {
        return new Entry(party, fact, state, dueAt, attempts, remark, version + 1);
    }
}
