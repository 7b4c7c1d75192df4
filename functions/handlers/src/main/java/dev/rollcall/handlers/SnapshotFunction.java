package dev.rollcall.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.crac.Core;
import org.crac.Resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A function that starts from a snapshot: what such handlers have in common. */
public final class SnapshotFunction implements RequestStreamHandler, Resource {

    private final Door door;
    private final Snapshot snapshot;

    private SnapshotFunction(Door door, Snapshot snapshot) {
        this.door = door;
        this.snapshot = snapshot;
    }

    /**
     * A function that is told of its snapshot for as long as its handler, which the runtime holds,
     * holds it: the runtime itself keeps a weak reference alone.
     */
    public static SnapshotFunction register(Door door, Snapshot snapshot) {
        SnapshotFunction function = new SnapshotFunction(door, snapshot);
        Core.getGlobalContext().register(function);
        return function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        door.serve(input, output, context);
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        snapshot.warmUp();
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        snapshot.forget();
    }
}
