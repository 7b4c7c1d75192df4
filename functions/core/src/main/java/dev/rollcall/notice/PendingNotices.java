package dev.rollcall.notice;

import java.time.Instant;
import java.util.List;

/** The other side of the {@link Outbox}: what is still to be told, for whoever tells it. */
public interface PendingNotices {

    /**
     * Entries whose time has come, the longest due first, at most {@code limit}; each as it stands
     * now. An entry may be missing for a moment after a {@link Outbox#put} that failed half way,
     * and shows when the put is repeated.
     */
    List<Entry> due(Instant now, int limit);

    /**
     * Entries that wait for a person, uncertain or undeliverable, in the order of their parties and
     * keys, at most {@code limit}; each as it stands now.
     */
    List<Entry> stuck(int limit);

    /**
     * Stores the entry in place of the one it was made from. Answers false, changing nothing, when
     * somebody else changed it first: exactly one of several concurrent calls answers true.
     *
     * @param before as it was read
     * @param after the same fact, one version later
     */
    boolean replace(Entry before, Entry after);
}
