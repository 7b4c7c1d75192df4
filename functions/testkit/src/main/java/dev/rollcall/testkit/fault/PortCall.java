package dev.rollcall.testkit.fault;

/**
 * A call of a port's method.
 *
 * @param port the port's simple name
 * @param method the method's name
 */
public record PortCall(String port, String method) {
    @Override
    public String toString() {
        return port + "." + method;
    }
}
