package dev.rollcall.handlers;

/** How whoever asks is told that a request cannot be answered as it was meant. */
@FunctionalInterface
public interface Trouble {

    /** As a program is told: by problem details. */
    Trouble AS_PROBLEMS = (path, refusal) -> refusal.reply();

    /**
     * The answer.
     *
     * @param path the request's, as the gateway gives it
     * @param refusal what is wrong; {@link Problem#BROKEN} for whatever was thrown
     */
    HttpReply reply(String path, Refusal refusal);
}
