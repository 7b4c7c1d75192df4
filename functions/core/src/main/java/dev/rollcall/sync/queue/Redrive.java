package dev.rollcall.sync.queue;

/** Sends dead letters back to where they came from. */
public interface Redrive {

    /**
     * Sends at most {@code most} dead letters back, each sent before it is deleted: a crash in
     * between doubles a message and loses none, and workers pass over what is doubled or stale
     * (F-22). What cannot be decoded stays, since it would only come back.
     */
    Redriven redrive(WorkQueue queue, int most);

    /**
     * What became of dead letters.
     *
     * @param sent how many were sent back
     * @param left how many were seen that stay
     */
    record Redriven(int sent, int left) {}
}
