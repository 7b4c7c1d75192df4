package dev.rollcall.testkit.fault;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

/** One call on its way to a port. */
public final class Invocation {
    private final PortCall call;
    private final Object target;
    private final Method method;
    private final @Nullable Object[] arguments;

    Invocation(PortCall call, Object target, Method method, @Nullable Object[] arguments) {
        this.call = call;
        this.target = target;
        this.method = method;
        this.arguments = arguments;
    }

    /** Which method of which port. */
    public PortCall call() {
        return call;
    }

    /** The port that would be called. */
    public <T> T target(Class<T> port) {
        return port.cast(target);
    }

    /** The first argument of a type; a broken test when there is none. */
    public <T> T argument(Class<T> type) {
        return arguments(type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(call + " takes no " + type));
    }

    /** Every argument of a type, in order. */
    public <T> Stream<T> arguments(Class<T> type) {
        return Arrays.stream(arguments).filter(type::isInstance).map(type::cast);
    }

    /** Lets the call take effect. */
    public @Nullable Object proceed() throws Throwable {
        return proceed(target);
    }

    /** Lets the call take effect at another port of the same type. */
    public @Nullable Object proceed(Object instead) throws Throwable {
        return proceed(instead, arguments);
    }

    /** Lets the call take effect with one of its arguments replaced. */
    public @Nullable Object proceedWith(Object was, Object is) throws Throwable {
        @Nullable Object[] changed = arguments.clone();
        changed[Arrays.asList(arguments).indexOf(was)] = is;
        return proceed(target, changed);
    }

    private @Nullable Object proceed(Object port, @Nullable Object[] with) throws Throwable {
        try {
            return method.invoke(port, with);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
