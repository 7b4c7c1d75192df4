package dev.rollcall.account.idempotency;

/** Whether a request is to be carried out. */
public sealed interface Claim {

    /** It is: nobody did, or whoever began has not been heard of for too long. */
    record Fresh() implements Claim {}

    /**
     * It was, and this was the answer.
     *
     * @param answer the answer
     */
    record Answered(KeptAnswer answer) implements Claim {}

    /** Somebody is at it. */
    record InProgress() implements Claim {}

    /** The key names another request. */
    record Reused() implements Claim {}
}
