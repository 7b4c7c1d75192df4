package dev.rollcall.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

final class SideBySideTest {
    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

    @Test
    void doesEverythingOnce() {
        SideBySide.each(numbers(1_000), done::add);

        assertThat(done).containsExactlyInAnyOrderElementsOf(numbers(1_000));
    }

    @Test
    void doesNothingWithNothing() {
        SideBySide.each(List.<Integer>of(), done::add);

        assertThat(done).isEmpty();
    }

    @Test
    void waitsSideBySide() {
        CountDownLatch together = new CountDownLatch(SideBySide.WIDTH);

        SideBySide.each(numbers(SideBySide.WIDTH), any -> awaitAll(together));

        assertThat(together.getCount()).isZero();
    }

    @Test
    void throwsTheFirstFailureAndBeginsNothingMore() {
        IllegalStateException failure = new IllegalStateException("broken");

        assertThatThrownBy(() ->
                        SideBySide.each(
                                numbers(10_000),
                                number -> {
                                    if (number == 3) {
                                        throw failure;
                                    }
                                    done.add(number);
                                }))
                .isSameAs(failure);
        assertThat(done).hasSizeLessThan(9_999);
    }

    @Test
    void passesErrorsOn() {
        assertThatThrownBy(() ->
                        SideBySide.each(
                                numbers(2),
                                any -> {
                                    throw new AssertionError("worse");
                                }))
                .isInstanceOf(AssertionError.class);
    }

    private static List<Integer> numbers(int many) {
        return IntStream.range(0, many).boxed().toList();
    }

    private static void awaitAll(CountDownLatch together) {
        together.countDown();
        try {
            assertThat(together.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
