package dev.rollcall.bench;

import dev.rollcall.bench.call.Stack;
import dev.rollcall.bench.pipeline.PortalProcess;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * What scenarios share: the options, portals that serve districts of a size, and a local stack with
 * a rostered district. Each is started when it is first asked for. Not thread-safe.
 */
public final class Bench implements AutoCloseable {
    private final BenchOptions options;
    private final Map<Integer, PortalProcess> portals = new HashMap<>();
    private @Nullable Stack stack;

    public Bench(BenchOptions options) {
        this.options = options;
    }

    public BenchOptions options() {
        return options;
    }

    /** The portal of a district of so many students. */
    public PortalProcess portal(int students) {
        return portals.computeIfAbsent(students, PortalProcess::ofOneDistrict);
    }

    /** Ends the portal of that size: large ones take memory. */
    public void endPortal(int students) {
        PortalProcess ended = portals.remove(students);
        if (ended != null) {
            ended.close();
        }
    }

    /** The whole system with one rostered district at either portal. */
    public Stack stack() throws Exception {
        if (stack == null) {
            stack = Stack.rostered();
        }
        return stack;
    }

    @Override
    public void close() {
        portals.values().forEach(PortalProcess::close);
        if (stack != null) {
            stack.close();
        }
    }
}
