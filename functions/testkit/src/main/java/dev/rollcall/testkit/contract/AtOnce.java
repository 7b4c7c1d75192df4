package dev.rollcall.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does the same thing on several threads at once. */
public final class AtOnce {
    private AtOnce() {}

    /** The answers of so many callers, in no particular order. */
    public static <T> List<T> call(int callers, Callable<T> what) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            return threads
                    .invokeAll(IntStream.range(0, callers).mapToObj(any -> what).toList())
                    .stream()
                    .collect(ArrayList::new, (all, one) -> all.add(answer(one)), List::addAll);
        }
    }

    private static <T> T answer(Future<T> one) {
        try {
            return one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
