package dev.rollcall.bench.pipeline;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.Scenario;
import dev.rollcall.bench.call.Stack;
import dev.rollcall.bench.report.Floor;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.local.Portals;
import dev.rollcall.sync.StartSync;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The first runs of many districts through one queue, by some workers, and by more. */
public final class ManyDistricts implements Scenario {
    @Override
    public String name() {
        return "many-districts";
    }

    @Override
    public String about() {
        return "first runs of many districts through one queue, by 2, 8 and 32 workers";
    }

    @Override
    public List<Measure> run(Bench bench) throws Exception {
        int districts = bench.options().districts();
        int students = bench.options().districtStudents();
        List<Measure> measures = new ArrayList<>();
        try (PortalProcess portals = PortalProcess.of(districts, students)) {
            int first = bench.options().workers().getFirst();
            onTwins(bench, portals, first);
            for (int workers : bench.options().workers()) {
                measures.add(onTwins(bench, portals, workers));
                measures.add(onTheStack(portals, workers));
            }
        }
        return measures;
    }

    /** A queue of groups: of one district, one message at a time. */
    private Measure onTwins(Bench bench, PortalProcess portals, int workers) {
        List<DistrictId> districts = portals.districts(Portal.CLEVER);
        try (Engine engine = new Engine(bench, portals, Portal.CLEVER, On.TWINS)) {
            StartSync start = engine.start();
            for (DistrictId district : districts) {
                engine.connect(district);
                start.request(district, RunMode.FULL, Trigger.API);
            }
            double seconds = Stopwatch.seconds(() -> work(engine, workers));
            if (engine.log().ended() < districts.size()) {
                throw new IllegalStateException("only " + engine.log().ended() + " runs ended");
            }
            List<HttpRequest> asked = engine.pages().asked();
            return measure("twins, " + workers + " workers", districts.size(), seconds)
                    .above(
                            new Floor(
                                    "same pages, thrown away by as many",
                                    Metric.SECONDS,
                                    Pages.fetch(asked, workers)));
        }
    }

    private static void work(Engine engine, int workers) {
        Set<DistrictId> busy = ConcurrentHashMap.newKeySet();
        try (ExecutorService lanes =
                Executors.newFixedThreadPool(workers, Thread.ofVirtual().factory())) {
            IntStream.range(0, workers).forEach(lane -> lanes.execute(() -> lane(engine, busy)));
        }
    }

    private static void lane(Engine engine, Set<DistrictId> busy) {
        Optional<Sent> next = next(engine, busy);
        while (next.isPresent()) {
            try {
                engine.work(next.get());
            } finally {
                busy.remove(next.get().district());
            }
            next = next(engine, busy);
        }
    }

    private static Optional<Sent> next(Engine engine, Set<DistrictId> busy) {
        return engine.queue().take(sent -> busy.add(sent.district()));
    }

    private Measure onTheStack(PortalProcess portals, int workers) throws Exception {
        int districts = portals.districts(Portal.CLEVER).size();
        Map<String, String> most = Map.of("SyncMaximumConcurrency", Integer.toString(workers));
        try (Stack stack = new Stack(Portals.none(), portals.cleverVariables(), most, Map.of())) {
            double seconds = stack.seconds(stack.awaitRosters(districts));
            var items = new ItemCopy(stack.store());
            var tables = List.of(stack.tables().roster(), stack.tables().seat());
            return measure("stack, " + workers + " workers", districts, seconds)
                    .above(
                            new Floor(
                                    "same items, written bare",
                                    Metric.SECONDS,
                                    items.of(tables, Optional.empty()).seconds()));
        }
    }

    private Measure measure(String where, int districts, double seconds) {
        Map<Metric, Double> figures = new EnumMap<>(Metric.class);
        figures.put(Metric.SECONDS, seconds);
        figures.put(Metric.PER_SECOND, districts / seconds);
        return Measure.of(name(), districts + " on " + where, 0, figures);
    }
}
