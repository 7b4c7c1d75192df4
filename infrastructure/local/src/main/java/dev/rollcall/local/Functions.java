package dev.rollcall.local;

import dev.rollcall.local.function.ExecutionEnvironment;
import dev.rollcall.local.function.FunctionSpec;
import dev.rollcall.local.function.InProcessEnvironment;
import dev.rollcall.local.function.LocalFunction;
import dev.rollcall.local.metrics.MeasuredEnvironment;
import dev.rollcall.local.metrics.ServiceMetrics;
import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.worker.WorkerCommand;
import dev.rollcall.local.worker.WorkerEnvironment;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The functions of the template, each with its own variables and nobody else's. */
final class Functions implements AutoCloseable {
    private static final int USUAL_LIMIT = 10;

    private final Map<String, LocalFunction> functions = new LinkedHashMap<>();

    Functions(
            StackSettings settings,
            Services services,
            ServiceMetrics metrics,
            InstantSource clock) {
        for (Resource declared : settings.template().functions()) {
            FunctionSpec spec =
                    FunctionSpec.from(declared, services.intrinsics())
                            .with(services.variables())
                            .with(Map.of("ALLOW_LOOPBACK_HTTP", "true"))
                            .named();
            var factory =
                    MeasuredEnvironment.counting(
                            factory(settings.workers().get(spec.id()), clock), metrics);
            int limit = limit(declared, settings.workers(), services.intrinsics());
            functions.put(spec.id(), new LocalFunction(spec, factory, Functions::id, limit));
        }
    }

    LocalFunction named(String id) {
        return functions.computeIfAbsent(
                id,
                missing -> {
                    throw new IllegalArgumentException("no function is called " + missing);
                });
    }

    Collection<LocalFunction> all() {
        return functions.values();
    }

    /** Those that people call directly, under an alias. */
    List<LocalFunction> withAlias() {
        return functions.values().stream().filter(each -> each.spec().hasAlias()).toList();
    }

    /** An id of a call or an event. */
    static String id() {
        return UUID.randomUUID().toString();
    }

    private static ExecutionEnvironment.Factory factory(
            @Nullable WorkerCommand worker, InstantSource clock) {
        return worker == null
                ? spec -> new InProcessEnvironment(spec, clock)
                : spec -> new WorkerEnvironment(spec, worker, clock);
    }

    // The mappings say how many calls there may be; for the rest a machine's worth will do. Where
    // fewer JVMs than that are wanted, calls wait for one, each mapping's own limit still holding.
    static int limit(Resource function, Map<String, WorkerCommand> workers, Intrinsics intrinsics) {
        int mapped =
                function.events().values().stream()
                        .flatMap(e ->
                                e
                                        .find("Properties", "ScalingConfig", "MaximumConcurrency")
                                        .stream())
                        .map(intrinsics::text)
                        .mapToInt(Integer::parseInt)
                        .sum();
        int most = mapped == 0 ? USUAL_LIMIT : mapped;
        WorkerCommand worker = workers.get(function.id());
        return worker == null ? most : Math.min(most, worker.most());
    }

    @Override
    public void close() {
        functions.values().forEach(LocalFunction::close);
    }
}
