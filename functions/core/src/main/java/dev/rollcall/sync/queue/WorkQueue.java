package dev.rollcall.sync.queue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The queues with dead letters. */
public enum WorkQueue {
    /** Slices and looks of Clever's districts. */
    CLEVER,
    /** Slices and looks of ClassLink's tenants. */
    CLASSLINK,
    /** What waits for up to fifteen minutes. */
    LATER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WorkQueue> of(String code) {
        return Arrays.stream(values()).filter(queue -> queue.code().equals(code)).findFirst();
    }
}
