package dev.rollcall.schedule.check;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.Census;
import dev.rollcall.roster.plan.Headcount;
import dev.rollcall.schedule.witness.Effect;
import dev.rollcall.schedule.world.World;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the gate of I-2 judges by: at rest the census is the count of what is stored. */
final class SoundCensus implements Invariant {
    @Override
    public String id() {
        return "I-2";
    }

    @Override
    public Stream<String> after(World world, Effect effect) {
        return Stream.empty();
    }

    @Override
    public Stream<String> atRest(World world) {
        Census census = world.stores().census().find(World.DISTRICT);
        Census counted = counted(world, census);
        return census.sameCounts(counted)
                ? Stream.empty()
                : Stream.of("the census is " + census + ", not " + counted);
    }

    private static Census counted(World world, Census census) {
        Map<Kind, Integer> active = new EnumMap<>(Kind.class);
        Map<String, Headcount> schools = new TreeMap<>();
        int places = 0;
        for (StoredRecord each : stored(world)) {
            active.merge(each.key().kind(), 1, Integer::sum);
            Headcount.of(each.image()).forEach((id, by) -> schools.merge(id, by, Headcount::plus));
            places += each.image().memberships().size();
        }
        return new Census(
                census.runId(), active, places, schools, census.removals(), census.passes());
    }

    private static List<StoredRecord> stored(World world) {
        return world.roster(World.DISTRICT).stream().filter(StoredRecord::isActive).toList();
    }
}
