package dev.rollcall.schedule.stage;

/** What becomes of the port call a worker stands before. */
public enum Order {
    PROCEED,
    DIE_BEFORE,
    DIE_AFTER,
    /** The store refuses: no effect, and an exception. */
    FAIL_BEFORE,
    /** The answer is lost: all of the effect, and an exception. */
    FAIL_AFTER,
    /** Half a batch is written, and an exception. */
    FAIL_HALFWAY
}
