package dev.rollcall.local;

import dev.rollcall.local.sandbox.options.SandboxOptions;
import dev.rollcall.local.template.Template;
import dev.rollcall.local.worker.WorkerCommand;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code java -jar rollcall-local.jar}: starts the system on this machine until it is told to end.
 */
public final class Main {
    private static final String SLOWEST = "SyncFunction";
    private static final String USUAL_HEAP = "1200m";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String USAGE =
            """
            usage: java -jar rollcall-local.jar [--port 8080] [--portals sandbox|none] [--data DIR]
                                                [--students N] [--classes-per-student N]
                                                [--workers N] [--worker-heap 1200m]
            """;

    private Main() {}

    /** Starts with the options of the command line and the variables of the environment. */
    public static void main(String[] arguments) throws IOException {
        try {
            run(Options.parse(arguments), System.getenv());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        }
    }

    private static void run(Options options, Map<String, String> environment) throws IOException {
        if (options.data().isPresent()) {
            Files.createDirectories(options.data().get());
        }
        Portals portals = portals(options);
        LocalStack stack = LocalStack.start(settings(options, portals, environment), portals);
        System.out.println("ready " + stack.uri());
        System.out.println("what runs and what to try: " + stack.uri() + "/");
        portals.pages().forEach((name, page) -> System.out.println(name + ": " + page));
        FirstRuns watch = FirstRuns.watch(stack.uri(), System.out, PAUSE);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(watch, stack, portals)));
    }

    private static void end(FirstRuns watch, LocalStack stack, Portals portals) {
        try (portals;
                stack;
                watch) {
            System.out.flush();
        }
    }

    private static Portals portals(Options options) {
        return switch (options.portals()) {
            case NONE -> Portals.none();
            case SANDBOX -> new SandboxPortals(sandbox(options));
        };
    }

    private static SandboxOptions sandbox(Options options) {
        SandboxOptions usual = SandboxOptions.defaults();
        SandboxOptions sized = options.students().map(usual::withStudents).orElse(usual);
        return options.classesPerStudent().map(sized::withSectionsPerStudent).orElse(sized);
    }

    private static StackSettings settings(
            Options options, Portals portals, Map<String, String> environment) {
        Template template = Template.bundled();
        Map<String, String> all = new LinkedHashMap<>(portals.credentials());
        all.putAll(environment);
        return new StackSettings(
                template,
                options.port(),
                options.data(),
                LocalParameters.of(template, portals.parameters(), environment),
                LocalSecrets.from(all),
                workers(options, template),
                Map.of());
    }

    private static Map<String, WorkerCommand> workers(Options options, Template template) {
        if (options.workers().isEmpty() && options.workerHeap().isEmpty()) {
            return Map.of();
        }
        WorkerCommand command =
                new WorkerCommand(
                        options.workerHeap().orElse(USUAL_HEAP),
                        options.workers().orElse(1),
                        FunctionsJar.find(template));
        return Map.of(SLOWEST, command);
    }
}
