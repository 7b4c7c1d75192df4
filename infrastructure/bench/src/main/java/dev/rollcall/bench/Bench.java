package dev.rollcall.bench;

import dev.rollcall.bench.call.Stack;
import dev.rollcall.bench.pipeline.PortalProcess;
import dev.rollcall.local.aws.DynamoDbServer;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * What scenarios share: the options, portals that serve districts of a size, and a local stack with
 * a rostered district. Each is started when it is first asked for. Not thread-safe.
 */
public final class Bench implements AutoCloseable {
    private static final int STACK_STUDENTS = 1_000;

    private final BenchOptions options;
    private final Map<Integer, PortalProcess> portals = new HashMap<>();
    private @Nullable Stack stack;
    private @Nullable DynamoDbServer tables;

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

    /** DynamoDB Local in this process; who uses it clears its tables first. */
    public DynamoDbServer tables() {
        if (tables == null) {
            tables = DynamoDbServer.inMemory();
        }
        return tables;
    }

    /** The whole system with one rostered district at either portal. */
    public Stack stack() throws Exception {
        if (stack == null) {
            stack = Stack.rostered(Math.min(STACK_STUDENTS, options.students()));
        }
        return stack;
    }

    @Override
    public void close() {
        portals.values().forEach(PortalProcess::close);
        if (stack != null) {
            stack.close();
        }
        if (tables != null) {
            tables.close();
        }
    }
}
