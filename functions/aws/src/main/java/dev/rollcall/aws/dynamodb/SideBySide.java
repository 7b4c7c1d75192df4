package dev.rollcall.aws.dynamodb;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Does many waits for the store side by side. */
final class SideBySide {
    /**
     * The JDK keeps no more than five idle connections to a host; a sixth would be opened anew each
     * time.
     */
    static final int WIDTH = 5;

    private SideBySide() {}

    /**
     * Does something with each value, in no particular order, and returns when all is done. After a
     * failure nothing new is begun, and the first failure is thrown when what was under way has
     * ended.
     */
    static <T> void each(List<T> values, Consumer<T> what) {
        if (values.size() <= 1) {
            values.forEach(what);
            return;
        }
        Work<T> work = new Work<>(values, what);
        int width = Math.min(WIDTH, values.size());
        try (ExecutorService threads =
                Executors.newFixedThreadPool(width, Thread.ofVirtual().factory())) {
            List<Future<?>> lanes = new ArrayList<>();
            IntStream.range(0, width).forEach(lane -> lanes.add(threads.submit(work)));
        }
        work.throwFailure();
    }

    private static final class Work<T> implements Runnable {
        private final Queue<T> left;
        private final Consumer<T> what;
        private @Nullable Throwable failure;

        Work(List<T> values, Consumer<T> what) {
            this.left = new ConcurrentLinkedQueue<>(values);
            this.what = what;
        }

        @Override
        public void run() {
            try {
                for (T next = left.poll(); next != null; next = left.poll()) {
                    what.accept(next);
                }
            } catch (RuntimeException | Error e) {
                left.clear();
                fail(e);
            }
        }

        private synchronized void fail(Throwable e) {
            if (failure == null) {
                failure = e;
            }
        }

        synchronized void throwFailure() {
            switch (failure) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> {}
            }
        }
    }
}
