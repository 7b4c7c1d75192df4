package dev.rollcall.testkit.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One function in a JVM of its own: the deployable jar, AWS's public client, and nothing else. */
public final class FunctionJvm implements AutoCloseable {

    private static final String CLIENT =
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private final RuntimeApi api = new RuntimeApi();
    private final Path output;
    private final Path classes;
    private final Process process;

    private FunctionJvm(String handler, List<Path> code, Map<String, String> variables) {
        try {
            output = Files.createTempFile("function", ".log");
            classes = Files.createTempFile("function", ".classes");
            process = start(handler, code, variables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts a function.
     *
     * @param handler the name of its class
     * @param code the deployable jar, and what else its class path begins with
     * @param variables all it is to find in its environment, beside what Lambda sets
     */
    public static FunctionJvm start(String handler, Map<String, String> variables, Path... code) {
        return new FunctionJvm(handler, List.of(code), variables);
    }

    /** Hands it an event and waits for the answer. */
    public byte[] invoke(byte[] event) throws Exception {
        return api.invoke(event);
    }

    public RuntimeApi api() {
        return api;
    }

    /** What the function wrote so far, line by line. */
    public List<String> lines() throws IOException {
        return Files.readAllLines(output, UTF_8);
    }

    /** How many classes it has loaded so far. */
    public int loadedClasses() throws IOException {
        return Files.readAllLines(classes, UTF_8).size();
    }

    /** The processor's time it has taken so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private Process start(String handler, List<Path> code, Map<String, String> variables)
            throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                        "-Xlog:class+load:file=" + classes,
                        "-cp",
                        classPath(code),
                        CLIENT,
                        handler + "::handleRequest");
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().putAll(reserved(handler));
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    /**
     * The client's own jars come from the class path of whoever starts it; everything else is in
     * the deployable one.
     */
    private static String classPath(List<Path> code) {
        Stream<String> client =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(jar -> jar.contains("aws-lambda-java-"));
        return Stream.concat(code.stream().map(Path::toString), client)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Map<String, String> reserved(String handler) {
        return Map.of(
                "AWS_LAMBDA_RUNTIME_API", api.address(),
                "AWS_LAMBDA_FUNCTION_NAME", handler.substring(handler.lastIndexOf('.') + 1),
                "AWS_LAMBDA_FUNCTION_VERSION", "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769",
                "AWS_LAMBDA_LOG_GROUP_NAME", "/rollcall/test",
                "AWS_LAMBDA_LOG_STREAM_NAME", "test",
                "AWS_LAMBDA_LOG_FORMAT", "JSON",
                "LAMBDA_TASK_ROOT", System.getProperty("java.io.tmpdir"),
                "_HANDLER", handler + "::handleRequest");
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        api.close();
        Files.delete(output);
        Files.delete(classes);
    }
}
