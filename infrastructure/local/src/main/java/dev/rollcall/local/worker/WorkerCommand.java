package dev.rollcall.local.worker;

import dev.rollcall.local.aws.LocalAccount;
import dev.rollcall.local.function.FunctionSpec;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How workers' JVMs are started.
 *
 * @param heap the largest heap, as {@code -Xmx} takes it
 * @param most how many of them there may be side by side
 * @param functionsJar the deployable jar, put before everything else on the class path
 */
public record WorkerCommand(String heap, int most, Optional<Path> functionsJar) {
    private static final String KEEPER = Worker.class.getName();

    Process start(FunctionSpec spec, String runtimeApi) {
        var builder = new ProcessBuilder(command(spec));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(spec.named().variables());
        environment.putAll(reserved(spec, runtimeApi));
        try {
            Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            Thread.ofVirtual().start(() -> passOn(process));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("a worker cannot be started", e);
        }
    }

    /** Line by line, so that those of several workers stay whole, and whoever listens hears all. */
    private static void passOn(Process process) {
        try {
            process.inputReader(StandardCharsets.UTF_8).lines().forEach(System.out::println);
        } catch (UncheckedIOException ended) {
            // A process that was ended has nothing more to say.
            return;
        }
    }

    private List<String> command(FunctionSpec spec) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                KEEPER,
                spec.handlerClass() + "::handleRequest");
    }

    private String classPath() {
        String own = System.getProperty("java.class.path");
        return functionsJar.map(jar -> jar + File.pathSeparator + own).orElse(own);
    }

    private static Map<String, String> reserved(FunctionSpec spec, String runtimeApi) {
        return Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                runtimeApi,
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "/" + LocalAccount.STACK + "/local/" + spec.id(),
                "AWS_LAMBDA_LOG_STREAM_NAME",
                "local",
                "AWS_LAMBDA_LOG_FORMAT",
                "JSON",
                "LAMBDA_TASK_ROOT",
                System.getProperty("java.io.tmpdir"),
                "_HANDLER",
                spec.handlerClass() + "::handleRequest");
    }
}
