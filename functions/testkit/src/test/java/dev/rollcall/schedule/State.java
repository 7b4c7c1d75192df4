package dev.rollcall.schedule;

import dev.rollcall.district.Connection;
import dev.rollcall.district.OpenRun;
import dev.rollcall.schedule.world.World;
import dev.rollcall.sync.run.Progress;
import dev.rollcall.sync.run.Run;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** How far everything has come, as one number: to count how many different states were reached. */
final class State {
    private State() {}

    static long of(World world, @Nullable Worker[] workers) {
        List<Object> parts = new ArrayList<>();
        world.stores().connections().find(World.DISTRICT).ifPresent(c -> add(parts, world, c));
        parts.add(world.queue().waiting().size());
        for (Worker worker : workers) {
            parts.add(worker == null ? "" : worker.actor.before().map(Object::toString).orElse(""));
        }
        return mixed(parts);
    }

    private static void add(List<Object> parts, World world, Connection connection) {
        parts.add(connection.state().name());
        parts.add(connection.schedule().followUp().name());
        parts.add(connection.heldRuns().size());
        connection.openRun().map(OpenRun::runId).ifPresent(id -> add(parts, world, id));
    }

    private static void add(List<Object> parts, World world, String openRun) {
        world.stores().runs().find(World.DISTRICT, openRun).ifPresent(run -> add(parts, run));
    }

    private static void add(List<Object> parts, Run run) {
        Progress progress = run.progress();
        parts.add(run.mode().name());
        parts.add(run.phase().name());
        parts.add(progress.slice());
        parts.add(progress.attempt());
        parts.add(progress.failures());
        parts.add(progress.appliedChunks());
        parts.add(progress.checkpoint().map(point -> point.stage() + point.cursor()).orElse(""));
        parts.add(run.isReleasing());
    }

    /** A hash of 64 bits, since 32 would meet by chance. */
    private static long mixed(List<Object> parts) {
        long hash = 1_125_899_906_842_597L;
        for (Object part : parts) {
            hash = hash * 1_099_511_628_211L ^ part.hashCode();
        }
        return hash;
    }
}
