package dev.rollcall.schedule.stage;

/** A store or queue that is throttled, or whose answer is lost. */
public final class StoreTroubled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreTroubled(String at) {
        super(at);
    }
}
