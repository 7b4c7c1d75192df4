package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.report.Floor;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.roster.StoredRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a vendor would otherwise write: for each record of each page, read what is stored and write
 * what came. No plan, no check, no memberships, no seats; every record is written every night.
 */
public final class PeerSync extends RunScenario {
    /** The emulator does some 250 single writes a second. */
    private static final int MOST = 2_000;

    private static final double MILLI = 1_000;

    @Override
    public String name() {
        return "peer";
    }

    @Override
    public String about() {
        return "a plain sync, each record read and written by itself; our first run is the floor";
    }

    @Override
    int mostStudents(Bench bench) {
        return Math.min(MOST, bench.options().students());
    }

    @Override
    Measure measure(Bench bench, On on, int students) {
        try (District district = District.of(bench, students, Portal.CLEVER, on)) {
            Work ours = district.full();
            Work night = district.full();
            district.backend().meter().take(Duration.ZERO);
            double seconds = Stopwatch.seconds(() -> sync(district));
            var used = district.backend().meter().take(Duration.ZERO);
            Map<Metric, Double> figures = new EnumMap<>(Metric.class);
            figures.put(Metric.SECONDS, seconds);
            figures.put(Metric.REQUESTS, (double) used.portalRequests());
            if (on == On.EMULATORS) {
                figures.put(Metric.READ_UNITS, used.readMilliUnits() / MILLI);
                figures.put(Metric.WRITE_UNITS, used.writeMilliUnits() / MILLI);
            }
            return Measure.of(name(), district.backend().name(), students, figures)
                    .above(
                            seconds("our first run", ours.seconds()),
                            seconds("our run of a night without changes", night.seconds()))
                    .above(on == On.EMULATORS ? units(night) : new Floor[0]);
        }
    }

    private static Floor[] units(Work night) {
        return new Floor[] {
            new Floor("our night without changes", Metric.WRITE_UNITS, night.writeUnits()),
            new Floor(
                    "our night without changes",
                    Metric.READ_UNITS,
                    night.usage().readMilliUnits() / MILLI)
        };
    }

    private static void sync(District district) {
        district.walk(page -> page.records().forEach(record -> store(district, record)));
    }

    private static void store(District district, RosterRecord record) {
        RosterStore roster = district.stores().roster();
        Image image = Image.of(record);
        int shards = district.shards();
        roster.find(district.id(), shards, image.key().kind(), List.of(image.key().id()));
        roster.write(
                district.id(),
                shards,
                1_000,
                List.of(StoredRecord.active(image, Instant.now(), "peer")),
                WriteMode.GUARDED);
    }
}
