package dev.rollcall.schedule.check;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.schedule.witness.Effect;
import dev.rollcall.schedule.witness.Effect.Overwrite;
import dev.rollcall.schedule.witness.Effect.RosterWritten;
import dev.rollcall.schedule.witness.Effect.RunSaved;
import dev.rollcall.schedule.world.Setting;
import dev.rollcall.schedule.world.World;
import dev.rollcall.sync.run.Run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The other half of I-2: without a person's word no more people are archived within 24 hours than
 * the change budget allows (reliability.md §6), and nobody of a kind whose list came empty.
 */
final class Gate implements Invariant {
    private static final Duration WINDOW = Duration.ofHours(24);

    private final List<Instant> archivedAt = new ArrayList<>();
    private final Map<String, Instant> judgedAt = new HashMap<>();

    @Override
    public String id() {
        return "I-2";
    }

    @Override
    public Stream<String> after(World world, Effect effect) {
        if (!effect.district().equals(World.DISTRICT)) {
            return Stream.empty();
        }
        return switch (effect) {
            case RunSaved saved -> judged(world, saved.run());
            case RosterWritten written ->
                    written.records().stream()
                            .filter(Overwrite::isArchive)
                            .flatMap(each -> archived(world, each.after()));
            case Effect.SeatsWritten seats -> Stream.empty();
            case Effect.PageAsked page -> Stream.empty();
        };
    }

    /**
     * As the report says, whose last removals are the run's own where it archived anybody; a worker
     * may have been frozen for a day before it saved the run, and a clock may have been set back
     * since earlier removals.
     */
    private static Instant judged(World world, String runId) {
        return world.stores()
                .runs()
                .report(World.DISTRICT, runId)
                .filter(report -> report.tally().total(Kind.PERSON, Outcome.ARCHIVED) > 0)
                .map(report -> report.census().removals().getLast().at())
                .orElseGet(world.clock()::instant);
    }

    private Stream<String> judged(World world, Run run) {
        if (run.plan().isPresent() && !judgedAt.containsKey(run.id())) {
            Instant now = judged(world, run.id());
            judgedAt.put(run.id(), now);
            // A day that a wrong clock has seen pass does not come back when the clock is set
            // right.
            archivedAt.removeIf(at -> !at.isAfter(now.minus(WINDOW)));
        }
        if (run.isReleasing() && !run.isOpen()) {
            archivedAt.clear();
        }
        return Stream.empty();
    }

    private Stream<String> archived(World world, StoredRecord record) {
        Run run = world.stores().runs().find(World.DISTRICT, record.runId()).orElseThrow();
        if (run.isReleasing()) {
            return Stream.empty();
        }
        return Stream.concat(ofEmptyList(world, run, record), overBudget(world, run, record));
    }

    private static Stream<String> ofEmptyList(World world, Run run, StoredRecord record) {
        boolean wasEmpty =
                world.witness()
                        .readings()
                        .ofPlan(run.id())
                        .filter(each -> each.isWhole(record.key().kind()))
                        .filter(each -> each.rows(record.key().kind()) == 0)
                        .isPresent();
        return wasEmpty
                ? Stream.of(record.key() + " archived for an empty list by " + run)
                : Stream.empty();
    }

    private Stream<String> overBudget(World world, Run run, StoredRecord record) {
        if (record.key().kind() != Kind.PERSON) {
            return Stream.empty();
        }
        Instant now = judgedAt.getOrDefault(run.id(), world.clock().instant());
        archivedAt.add(now);
        long recent = archivedAt.stream().filter(at -> at.isAfter(now.minus(WINDOW))).count();
        long before = people(world) + recent;
        boolean isOver =
                recent > Setting.BUDGET.smallFloor()
                        && recent > Setting.BUDGET.archiveFloor()
                        && recent * 100 > Setting.BUDGET.archivePercent() * before;
        return isOver
                ? Stream.of(recent + " of " + before + " people archived in a day, by " + run)
                : Stream.empty();
    }

    private static long people(World world) {
        return world.roster(World.DISTRICT).stream()
                .filter(each -> each.isActive() && each.key().kind() == Kind.PERSON)
                .count();
    }
}
