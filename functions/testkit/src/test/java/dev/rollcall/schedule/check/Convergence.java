package dev.rollcall.schedule.check;

import dev.rollcall.district.LastRun;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.schedule.witness.Effect;
import dev.rollcall.schedule.witness.Effect.RunSaved;
import dev.rollcall.schedule.world.Setting;
import dev.rollcall.schedule.world.World;
import dev.rollcall.seat.Seat;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I-1: stored is source, seats are whose they must be, and the baseline is the last full run. */
final class Convergence implements Invariant {
    private Optional<String> lastFull = Optional.empty();

    @Override
    public String id() {
        return "I-1";
    }

    @Override
    public Stream<String> after(World world, Effect effect) {
        if (effect instanceof RunSaved saved
                && saved.district().equals(World.DISTRICT)
                && isBaseline(saved.run())) {
            lastFull = Optional.of(saved.run().id());
        }
        return Stream.empty();
    }

    @Override
    public Stream<String> atRest(World world) {
        NaiveSync expected = new NaiveSync(world);
        return Stream.of(
                        roster(world, expected.roster()),
                        seats(world, Setting.MAIN, expected),
                        seats(world, Setting.LICENSED, expected),
                        baseline(world))
                .flatMap(s -> s);
    }

    private static Stream<String> roster(World world, Map<String, Image> expected) {
        Map<String, Image> stored = active(world);
        Set<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(stored.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(expected.get(key), stored.get(key)))
                .map(key ->
                        key + " is stored as " + stored.get(key) + ", not " + expected.get(key));
    }

    private static Map<String, Image> active(World world) {
        return world.roster(World.DISTRICT).stream()
                .filter(StoredRecord::isActive)
                .collect(
                        Collectors.toMap(
                                each -> each.key().kind() + " " + each.key().id(),
                                StoredRecord::image,
                                (one, other) -> one,
                                TreeMap::new));
    }

    private static Stream<String> seats(World world, String product, NaiveSync expected) {
        Set<String> stored =
                world.seats(product).stream()
                        .map(Seat::personId)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> eligible = expected.eligible(product);
        return stored.equals(eligible)
                ? Stream.empty()
                : Stream.of("seats of " + product + " are of " + stored + ", not " + eligible);
    }

    private Stream<String> baseline(World world) {
        Optional<String> known = world.connection().lastFull().map(LastRun::runId);
        return known.equals(lastFull)
                ? Stream.empty()
                : Stream.of("the baseline is " + known + ", not " + lastFull);
    }

    private static boolean isBaseline(Run run) {
        return run.mode() == RunMode.FULL
                && run.scope().isEmpty()
                && !run.isReleasing()
                && List.of(RunPhase.COMPLETED, RunPhase.HELD).contains(run.phase());
    }
}
