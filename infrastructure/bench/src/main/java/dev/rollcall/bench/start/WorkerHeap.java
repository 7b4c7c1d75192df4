package dev.rollcall.bench.start;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.Scenario;
import dev.rollcall.bench.call.Stack;
import dev.rollcall.bench.report.Budget;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;
import dev.rollcall.local.Portals;
import dev.rollcall.local.worker.Worker;
import dev.rollcall.local.worker.WorkerCommand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A first run by a worker in a JVM of its own under the Runtime API, with the portal in another
 * process and the store in this one. That it ends at all is the budget; its process's memory at its
 * peak is printed.
 */
public final class WorkerHeap implements Scenario {
    private static final String HEAP = "1200m";
    private static final double KILOBYTES_OF_A_MEGABYTE = 1024;
    private static final double MOST_MEGABYTES = 1_769;

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public String about() {
        return "a first run by a worker with -Xmx" + HEAP + " in a JVM of its own";
    }

    @Override
    public List<Measure> run(Bench bench) throws Exception {
        List<Measure> measures = new ArrayList<>();
        for (int students : bench.options().allSizes()) {
            measures.add(measure(bench, students));
        }
        return measures;
    }

    private Measure measure(Bench bench, int students) throws Exception {
        var worker = new WorkerCommand(HEAP, 1, Optional.of(Stack.functionsJar()));
        Map<String, String> portal = bench.portal(students).cleverVariables();
        try (Stack stack =
                new Stack(Portals.none(), portal, Map.of(), Map.of("SyncFunction", worker))) {
            JsonNode districts = stack.awaitRosters(1);
            JsonNode run = districts.get(0).path("lastRun");
            if (!run.path("state").asText().equals("completed")) {
                throw new IllegalStateException("the run ended " + run);
            }
            Map<Metric, Double> figures = new EnumMap<>(Metric.class);
            figures.put(Metric.SECONDS, stack.seconds(districts));
            double peak = peak();
            figures.put(Metric.PEAK_MB, peak);
            return Measure.of(name(), "worker of its own", students, figures)
                    .within(
                            Budget.ofCount(
                                    "MB of the process, of the function's memory",
                                    MOST_MEGABYTES,
                                    peak,
                                    "its marks and the page in hand"));
        }
    }

    /** Of the worker's process, as the system counts it; a system that does not tell fails. */
    private static double peak() {
        return ProcessHandle.current()
                .descendants()
                .filter(WorkerHeap::isWorker)
                .mapToDouble(WorkerHeap::peak)
                .max()
                .orElseThrow(() -> new IllegalStateException("no worker's process is to be seen"));
    }

    /** The system itself is asked, since a handle tells no command line as long as ours. */
    private static boolean isWorker(ProcessHandle process) {
        try {
            return Files.readString(of(process, "cmdline")).contains(Worker.class.getName());
        } catch (IOException notLinux) {
            return false;
        }
    }

    private static Path of(ProcessHandle process, String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
    }

    private static double peak(ProcessHandle process) {
        try {
            return Files.readAllLines(of(process, "status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .map(kilobytes -> kilobytes / KILOBYTES_OF_A_MEGABYTE)
                    .sum();
        } catch (IOException goneMeanwhile) {
            throw new UncheckedIOException(goneMeanwhile);
        }
    }
}
