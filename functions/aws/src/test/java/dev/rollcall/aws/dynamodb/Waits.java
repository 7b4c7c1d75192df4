package dev.rollcall.aws.dynamodb;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many requests follow upon one another's answers. Each is made slow, so that those that are
 * under way at once are seen to be.
 */
final class Waits implements ExecutionInterceptor {
    private static final Duration SLOW = Duration.ofMillis(150);
    private static final ExecutionAttribute<Long> BEGUN = new ExecutionAttribute<>("begun");

    private final List<Span> spans = new ArrayList<>();

    synchronized void begin() {
        spans.clear();
    }

    /** How many there were. */
    synchronized int count() {
        return spans.size();
    }

    /** The longest chain in which each begins after the one before has ended. */
    synchronized int inARow() {
        int chain = 0;
        long end = Long.MIN_VALUE;
        for (Span span : spans.stream().sorted(Comparator.comparingLong(Span::end)).toList()) {
            if (span.begin >= end) {
                chain++;
                end = span.end;
            }
        }
        return chain;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        attributes.putAttribute(BEGUN, System.nanoTime());
        try {
            Thread.sleep(SLOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        note(attributes);
    }

    @Override
    public void onExecutionFailure(
            Context.FailedExecution context, ExecutionAttributes attributes) {
        note(attributes);
    }

    private synchronized void note(ExecutionAttributes attributes) {
        spans.add(new Span(attributes.getAttribute(BEGUN), System.nanoTime()));
    }

    private record Span(long begin, long end) {}
}
