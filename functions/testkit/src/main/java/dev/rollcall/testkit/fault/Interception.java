package dev.rollcall.testkit.fault;

import org.jspecify.annotations.Nullable;

/** What happens around the calls of a wrapped port ({@link Faulty#wrap}). */
@FunctionalInterface
public interface Interception {

    /**
     * Answers for the port, or throws; without {@link Invocation#proceed()} nothing takes effect.
     */
    @Nullable Object around(Invocation invocation) throws Throwable;
}
