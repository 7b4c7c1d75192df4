package dev.rollcall.testkit.fault;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Wraps ports so that a {@link FaultPlan} sees, and breaks, their calls. */
public final class Faulty {
    private static final @Nullable Object[] NOTHING = {};

    private Faulty() {}

    /** The port, with every call of it subject to the plan. */
    public static <T> T wrap(Class<T> port, T target, FaultPlan plan) {
        return wrap(port, target, invocation -> counted(plan, invocation));
    }

    /** The port, with something happening around each call of it. */
    public static <T> T wrap(Class<T> port, T target, Interception interception) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) ->
                                method.getDeclaringClass() == Object.class
                                        ? ofObject(proxy, port, method, arguments)
                                        : interception.around(
                                                invocation(port, target, method, arguments))));
    }

    private static <T> Invocation invocation(
            Class<T> port, T target, Method method, @Nullable Object @Nullable [] arguments) {
        return new Invocation(
                new PortCall(port.getSimpleName(), method.getName()),
                target,
                method,
                arguments == null ? NOTHING : arguments);
    }

    private static @Nullable Object counted(FaultPlan plan, Invocation invocation)
            throws Throwable {
        int number = plan.begin(invocation.call());
        Object answer = invocation.proceed();
        plan.end(number, invocation.call());
        return answer;
    }

    @SuppressWarnings("ReferenceEquality") // a wrapped port is equal to itself alone
    private static Object ofObject(
            Object proxy, Class<?> port, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "Faulty[" + port.getSimpleName() + "]";
        };
    }
}
