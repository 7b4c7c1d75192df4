package dev.rollcall.notice;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Has somebody told after all of whom nobody knows whether they were, or who could not be told. It
 * takes a person's word, because it may be the second mail (P48).
 */
public final class ResendNotice {
    private final Outbox outbox;
    private final PendingNotices pending;
    private final InstantSource clock;

    public ResendNotice(Outbox outbox, PendingNotices pending, InstantSource clock) {
        this.outbox = outbox;
        this.pending = pending;
        this.clock = clock;
    }

    /** Sends it once more; of several at once one does. */
    public Result resend(Party party, String key) {
        Optional<Entry> entry = outbox.find(party, key);
        if (entry.isEmpty()) {
            return new Result.Unknown();
        }
        Entry again = entry.get().resent(clock.instant());
        return entry.get().state().needsSomebody() && pending.replace(entry.get(), again)
                ? new Result.Waiting(again)
                : new Result.NotStuck();
    }

    /** What comes of it. */
    public sealed interface Result {

        /** It is told with the next delivery. */
        record Waiting(Entry entry) implements Result {}

        /** Nothing changed: it waits for nobody, or somebody else was faster. */
        record NotStuck() implements Result {}

        /** There is no such fact. */
        record Unknown() implements Result {}
    }
}
