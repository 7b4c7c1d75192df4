package dev.rollcall.local.metrics;

import dev.rollcall.local.function.ExecutionEnvironment;
import dev.rollcall.local.function.FunctionFailed;
import dev.rollcall.local.function.FunctionSpec;

import java.time.Duration;

/** An environment whose calls are counted as Lambda counts them. */
public final class MeasuredEnvironment implements ExecutionEnvironment {
    private final ExecutionEnvironment inside;
    private final String function;
    private final ServiceMetrics metrics;

    private MeasuredEnvironment(
            ExecutionEnvironment inside, String function, ServiceMetrics metrics) {
        this.inside = inside;
        this.function = function;
        this.metrics = metrics;
    }

    /** Starts environments as this factory does, and counts their calls. */
    public static Factory counting(Factory factory, ServiceMetrics metrics) {
        return (FunctionSpec spec) ->
                new MeasuredEnvironment(factory.start(spec), spec.id(), metrics);
    }

    @Override
    public byte[] invoke(String requestId, byte[] event) {
        long begin = System.nanoTime();
        try {
            byte[] answer = inside.invoke(requestId, event);
            metrics.called(function, since(begin), 0);
            return answer;
        } catch (FunctionFailed e) {
            metrics.called(function, since(begin), 1);
            throw e;
        }
    }

    private static long since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    @Override
    public boolean isUsable() {
        return inside.isUsable();
    }

    @Override
    public void close() {
        inside.close();
    }
}
