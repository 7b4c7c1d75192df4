package dev.rollcall.bench.start;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.bench.Bench;
import dev.rollcall.bench.Scenario;
import dev.rollcall.bench.call.Stack;
import dev.rollcall.bench.report.Budget;
import dev.rollcall.bench.report.Floor;
import dev.rollcall.bench.report.Measure;
import dev.rollcall.bench.report.Metric;
import dev.rollcall.local.template.Resource;
import dev.rollcall.testkit.runtime.FunctionJvm;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every function of the template from the deployable jar, in a JVM of its own under the Runtime
 * API, with the first compiler alone. One that starts from a snapshot is measured from there, the
 * others from the start of their JVM, each to its first answer.
 */
public final class ColdStart implements Scenario {
    private static final String SNAPSHOT = "AWS_LAMBDA_INITIALIZATION_TYPE";
    private static final int MOST_CLASSES = 100;
    private static final double MOST = 1.3;
    private static final double MEGABYTE = 1e6;
    private static final double NANOS = 1e9;

    /** Until the client asks for its first event after the restore. */
    private static final long SETTLE_MILLIS = 300;

    @Override
    public String name() {
        return "cold-start";
    }

    @Override
    public String about() {
        return "each function's first answer: from its JVM's start, or from its snapshot";
    }

    @Override
    public List<Measure> run(Bench bench) throws Exception {
        Stack stack = bench.stack();
        int rounds = bench.options().rounds();
        Measure least =
                middle(rounds, () -> start(stack, "SyncFunction", MinimalHandler.class.getName()));
        least = Measure.of(name(), "a minimal handler", 0, least.figures());
        List<Measure> measures = new ArrayList<>(List.of(least));
        for (Resource function : stack.functions()) {
            String handler = function.properties().at("Handler").text().replaceFirst("::.*", "");
            boolean restored = function.properties().find("SnapStart").isPresent();
            Measure found =
                    middle(
                            rounds,
                            restored
                                    ? () -> restore(stack, function.id(), handler)
                                    : () -> start(stack, function.id(), handler));
            measures.add(restored ? primed(found) : unprimed(found, least));
        }
        return measures;
    }

    private static Measure primed(Measure found) {
        double classes = found.figure(Metric.CLASSES);
        return found.within(
                Budget.ofCount("classes loaded", MOST_CLASSES, classes, "see the warm-up"));
    }

    private static Measure unprimed(Measure found, Measure least) {
        Floor cpu = floor(least, Metric.CPU_SECONDS);
        Floor classes = floor(least, Metric.CLASSES);
        Measure above = found.above(cpu, classes);
        return found.where().startsWith("SyncFunction")
                ? above.within(
                        Budget.ofTime(
                                "CPU time / minimal handler",
                                MOST,
                                found.ratio(cpu),
                                "the classes, and what a busy machine adds"),
                        Budget.ofCount(
                                "classes / minimal handler",
                                MOST,
                                found.ratio(classes),
                                "it also reads a message, hides it and sets up both portals"))
                : above;
    }

    private static Floor floor(Measure least, Metric metric) {
        return new Floor("a minimal handler", metric, least.figure(metric));
    }

    private Measure start(Stack stack, String function, String handler) throws Exception {
        byte[] event = new ObjectMapper().writeValueAsBytes(FirstEvents.of(function));
        long begun = System.nanoTime();
        try (FunctionJvm jvm = jvm(handler, variables(stack, function))) {
            jvm.invoke(event);
            double seconds = (System.nanoTime() - begun) / NANOS;
            Map<Metric, Double> figures = figures(seconds, jvm.loadedClasses());
            figures.put(Metric.CPU_SECONDS, jvm.cpu().toMillis() / 1e3);
            return Measure.of(name(), function, 0, figures);
        }
    }

    private Measure restore(Stack stack, String function, String handler) throws Exception {
        byte[] event = new ObjectMapper().writeValueAsBytes(FirstEvents.of(function));
        Map<String, String> variables = variables(stack, function);
        variables.put(SNAPSHOT, "snap-start");
        try (FunctionJvm jvm = jvm(handler, variables)) {
            jvm.api().awaitSnapshot();
            Thread.sleep(SETTLE_MILLIS);
            int before = jvm.loadedClasses();
            double cpu = jvm.cpu().toMillis() / 1e3;
            long begun = System.nanoTime();
            jvm.invoke(event);
            double seconds = (System.nanoTime() - begun) / NANOS;
            Map<Metric, Double> figures = figures(seconds, jvm.loadedClasses() - before);
            figures.put(Metric.CPU_SECONDS, jvm.cpu().toMillis() / 1e3 - cpu);
            return Measure.of(name(), function + ", restored", 0, figures);
        }
    }

    private static Map<Metric, Double> figures(double seconds, int classes) throws IOException {
        Map<Metric, Double> figures = new EnumMap<>(Metric.class);
        figures.put(Metric.SECONDS, seconds);
        figures.put(Metric.CLASSES, (double) classes);
        figures.put(Metric.JAR_MB, Files.size(Stack.functionsJar()) / MEGABYTE);
        return figures;
    }

    private static FunctionJvm jvm(String handler, Map<String, String> variables) {
        return FunctionJvm.start(handler, variables, Stack.functionsJar(), ownCode());
    }

    /** What Lambda sets is set by whoever starts the JVM. */
    private static Map<String, String> variables(Stack stack, String function) {
        Map<String, String> variables = new HashMap<>(stack.variables(function));
        variables.keySet().removeIf(name -> name.startsWith("AWS_LAMBDA_"));
        return variables;
    }

    private static Path ownCode() {
        try {
            return Path.of(
                    MinimalHandler.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this code has no place", e);
        }
    }

    private static Measure middle(int rounds, Start start) throws Exception {
        List<Measure> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.add(start.measure());
        }
        all.sort(Comparator.comparingDouble(each -> each.figure(Metric.CPU_SECONDS)));
        return all.get(rounds / 2);
    }

    private interface Start {
        Measure measure() throws Exception;
    }
}
