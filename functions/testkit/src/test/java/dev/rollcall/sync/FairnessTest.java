package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.TimeBudget;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.Workers;
import dev.rollcall.testkit.fault.Faulty;
import dev.rollcall.testkit.fault.Invocation;
import dev.rollcall.testkit.memory.InMemorySyncQueue;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Repeats;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;
import dev.rollcall.testkit.memory.TwinStores;
import dev.rollcall.testkit.portal.InMemoryPortal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Eight workers before one queue, in a time of their own: every page takes a second, whoever is
 * free first takes the message that waits longest.
 */
final class FairnessTest {
    private static final int SMALL = 200;
    private static final DistrictId LARGE = new DistrictId(Portal.CLEVER, "large");
    private static final Duration SLICE = Duration.ofSeconds(20);

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryPortal small = portal(1);
    private final InMemoryPortal large = portal(10);
    private final Stores stores = TwinStores.create(clock);
    private final InMemorySyncQueue queue = new InMemorySyncQueue(clock, Repeats.KEPT);
    private final RosterSource either = Faulty.wrap(RosterSource.class, small, this::serve);
    private final Workers workers =
            new Workers(either, small, stores, queue, clock, new UsageMeter());
    private final StartSync start =
            new StartSync(
                    stores.connections(),
                    stores.runs(),
                    queue,
                    new RunIds(clock, new SplittableRandom(3)),
                    clock);
    private final Duration[] free = new Duration[8];

    @Test
    @DisplayName("I-7, G-19: a district ten times as large delays two hundred by at most a tenth")
    void aLargeDistrictDelaysNobodyMuch() {
        Duration alone = new FairnessTest().p95(Stream.of());

        Duration beside = p95(Stream.of(LARGE));

        assertThat(stores.runs().page(LARGE, "", 1).runs().getFirst().progress().slice())
                .as("it takes many turns")
                .isGreaterThan(1);
        assertThat(beside).isLessThanOrEqualTo(alone.multipliedBy(11).dividedBy(10));
    }

    /** When all but one in twenty of the small districts have their rosters. */
    private Duration p95(Stream<DistrictId> first) {
        Arrays.fill(free, Duration.ZERO);
        List<DistrictId> others =
                Stream.iterate(0, n -> n + 1)
                        .limit(SMALL)
                        .map(n -> new DistrictId(Portal.CLEVER, "small-" + n))
                        .toList();
        Stream.concat(first, others.stream()).forEach(this::request);
        Duration[] ends =
                Stream.generate(this::next)
                        .takeWhile(Optional::isPresent)
                        .map(Optional::orElseThrow)
                        .filter(worked -> !worked.district().equals(LARGE))
                        .map(Worked::end)
                        .sorted()
                        .toArray(Duration[]::new);
        assertThat(ends).hasSize(SMALL);
        return ends[SMALL * 95 / 100 - 1];
    }

    private void request(DistrictId district) {
        DistrictSettings settings = DistrictSettings.standard(FirstRoster.AUTO);
        stores.connections()
                .create(district, Connection.discovered(district, settings, clock.instant()));
        start.request(district, RunMode.FULL, Trigger.API);
    }

    /** Whoever is free first does the next piece of work. */
    private Optional<Worked> next() {
        return queue.take().map(sent -> work(sent, firstFree()));
    }

    private Worked work(Sent sent, int worker) {
        long begun = clock.nanos();
        workers.worker().handle(sent.message(), new TimeBudget(clock, SLICE), () -> {});
        free[worker] = free[worker].plusNanos(clock.nanos() - begun);
        return new Worked(sent.district(), free[worker]);
    }

    private int firstFree() {
        int first = 0;
        for (int worker = 1; worker < free.length; worker++) {
            if (free[worker].compareTo(free[first]) < 0) {
                first = worker;
            }
        }
        return first;
    }

    private @Nullable Object serve(Invocation question) throws Throwable {
        boolean isLarge =
                question.arguments(Connection.class).anyMatch(asked -> asked.id().equals(LARGE));
        return question.proceed(isLarge ? large : small);
    }

    private InMemoryPortal portal(int schools) {
        InMemoryPortal portal = new InMemoryPortal(7);
        SmallDistrict.fill(portal, schools);
        portal.trouble(page -> {
            clock.advance(Duration.ofSeconds(1));
            return Optional.empty();
        });
        return portal;
    }

    private record Worked(DistrictId district, Duration end) {}
}
