package dev.rollcall.bench.call;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Listens to every AWS client of this process, functions' own among them: the SDK finds it by a
 * file on the class path. It does nothing until somebody listens.
 */
public final class StoreTap implements ExecutionInterceptor {
    private static final InheritableThreadLocal<Boolean> OURS = new InheritableThreadLocal<>();

    private static volatile @Nullable Heard heard;

    /**
     * What this thread asks from now on, and every thread that comes of it, is heard: queues and
     * schedules that were started before are not.
     */
    static void hearThisThread() {
        OURS.set(true);
    }

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
        Heard listener = listener();
        if (listener != null) {
            listener.ask(context.request());
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        note(context.request());
    }

    @Override
    public void onExecutionFailure(
            Context.FailedExecution context, ExecutionAttributes attributes) {
        note(context.request());
    }

    /** Asks something of the services that nobody hears. */
    static void unheard(Runnable work) {
        OURS.remove();
        try {
            work.run();
        } finally {
            OURS.set(true);
        }
    }

    private static void note(SdkRequest request) {
        Heard listener = listener();
        if (listener != null) {
            listener.note(request);
        }
    }

    private static @Nullable Heard listener() {
        return OURS.get() == null ? null : heard;
    }

    /** What is listened to. */
    interface Work {
        void run() throws Exception;
    }
}
