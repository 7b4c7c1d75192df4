package dev.rollcall.bench.call;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Listens to every AWS client of this process, functions' own among them: the SDK finds it by a
 * file on the class path. It does nothing until somebody listens.
 */
public final class StoreTap implements ExecutionInterceptor {
    private static final ExecutionAttribute<Long> BEGUN = new ExecutionAttribute<>("bench-begun");

    private static volatile @Nullable Heard heard;

    /** Listens to what a piece of work asks of the services. */
    static Heard during(Heard listener, Work work) throws Exception {
        heard = listener;
        try {
            work.run();
        } finally {
            heard = null;
        }
        return listener;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        Heard listener = heard;
        if (listener != null) {
            attributes.putAttribute(BEGUN, System.nanoTime());
            listener.delay();
        }
    }

    /** The capacity that is reported is asked for by our own stores' interceptor before this. */
    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        note(context.request(), attributes);
    }

    @Override
    public void onExecutionFailure(
            Context.FailedExecution context, ExecutionAttributes attributes) {
        note(context.request(), attributes);
    }

    private static void note(SdkRequest request, ExecutionAttributes attributes) {
        Heard listener = heard;
        Long begun = attributes.getAttribute(BEGUN);
        if (listener != null && begun != null) {
            listener.note(request, begun, System.nanoTime());
        }
    }

    /** What is listened to. */
    interface Work {
        void run() throws Exception;
    }
}
