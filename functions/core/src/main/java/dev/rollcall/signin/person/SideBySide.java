package dev.rollcall.signin.person;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something asked for while something else is; a person waits, so waits are not added up. */
public final class SideBySide<T> {

    private final CompletableFuture<T> answer;

    private SideBySide(CompletableFuture<T> answer) {
        this.answer = answer;
    }

    /** Starts on a thread of its own, which lives no longer than the question. */
    public static <T> SideBySide<T> ask(Supplier<T> question) {
        return new SideBySide<>(
                CompletableFuture.supplyAsync(question, Thread::startVirtualThread));
    }

    /** Does something that has no answer but must have ended. */
    public static SideBySide<Boolean> run(Runnable work) {
        return ask(() -> {
            work.run();
            return true;
        });
    }

    /** The answer; whatever was thrown instead is thrown here. */
    public T get() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException broken ? broken : e;
        }
    }
}
