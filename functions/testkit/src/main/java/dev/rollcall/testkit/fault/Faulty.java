package dev.rollcall.testkit.fault;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Wraps ports so that a {@link FaultPlan} sees, and breaks, their calls. */
public final class Faulty {
    private Faulty() {}

    /** The port, with every call of it subject to the plan. */
    public static <T> T wrap(Class<T> port, T target, FaultPlan plan) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) ->
                                method.getDeclaringClass() == Object.class
                                        ? ofObject(proxy, port, method, arguments)
                                        : call(port, target, plan, method, arguments)));
    }

    private static <T> @Nullable Object call(
            Class<T> port, T target, FaultPlan plan, Method method, Object @Nullable [] arguments)
            throws Throwable {
        PortCall call = new PortCall(port.getSimpleName(), method.getName());
        int number = plan.begin(call);
        Object answer = invoke(target, method, arguments);
        plan.end(number, call);
        return answer;
    }

    private static <T> @Nullable Object invoke(
            T target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
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
