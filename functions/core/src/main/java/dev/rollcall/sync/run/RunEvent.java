package dev.rollcall.sync.run;

/** What can happen to a run. */
public enum RunEvent {
    /** A worker begins to read, for the first time or again from the start. */
    READ_BEGUN,
    /** Everything was read. */
    READ_DONE,
    /** The plan is sealed. */
    PLANNED,
    /** The rules let all or part of the plan pass. */
    CLEARED,
    /** The rules stop the whole plan. */
    HELD_BACK,
    /** A preview has what it wanted. */
    SHOWN,
    /** Everything allowed is written, nothing is held back. */
    APPLIED,
    /** Everything allowed is written, the rest waits. */
    APPLIED_IN_PART,
    /** The portal or the district's state forbids it. */
    REFUSED,
    /** It was tried as often as the policy says. */
    FAILED,
    /** A person lets the held part pass. */
    APPROVED,
    /** A person throws the held part away. */
    DISCARDED,
    /** A newer full run has taken its place. */
    SUPERSEDED,
    /** Nobody looked in time. */
    EXPIRED
}
