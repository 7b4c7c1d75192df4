package dev.rollcall.handlers.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.handlers.Json;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One function in a JVM of its own: the deployable jar, AWS's public client, and nothing else. */
final class FunctionProcess implements AutoCloseable {

    private static final String CLIENT =
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final RuntimeApi api = new RuntimeApi();
    private final Path output;
    private final Path classes;
    private final Process process;

    private FunctionProcess(
            Class<? extends RequestStreamHandler> handler, Map<String, String> variables) {
        try {
            output = Files.createTempFile("function", ".log");
            classes = Files.createTempFile("function", ".classes");
            process = start(handler, variables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FunctionProcess of(
            Class<? extends RequestStreamHandler> handler, Map<String, String> variables) {
        return new FunctionProcess(handler, variables);
    }

    /** Sends an event. */
    JsonNode invoke(byte[] event) throws Exception {
        return Json.strict(api.invoke(event)).orElseThrow();
    }

    JsonNode invoke(JsonNode event) throws Exception {
        return invoke(Json.bytes(event));
    }

    RuntimeApi api() {
        return api;
    }

    /** What the function wrote so far, line by line. */
    List<String> lines() throws IOException {
        return Files.readAllLines(output, UTF_8);
    }

    /** How many classes it has loaded so far. */
    int loadedClasses() throws IOException {
        return Files.readAllLines(classes, UTF_8).size();
    }

    private Process start(
            Class<? extends RequestStreamHandler> handler, Map<String, String> variables)
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
                        classPath(),
                        CLIENT,
                        handler.getName() + "::handleRequest");
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().putAll(reserved(handler));
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    /**
     * The client's own jars come from the tests' class path; everything else is in the deployable
     * one.
     */
    private static String classPath() {
        Stream<String> client =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(jar -> jar.contains("aws-lambda-java-"));
        return Stream.concat(Stream.of(TARGET.resolve("rollcall-functions.jar").toString()), client)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Map<String, String> reserved(Class<? extends RequestStreamHandler> handler) {
        return Map.of(
                "AWS_LAMBDA_RUNTIME_API", api.address(),
                "AWS_LAMBDA_FUNCTION_NAME", handler.getSimpleName(),
                "AWS_LAMBDA_FUNCTION_VERSION", "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769",
                "AWS_LAMBDA_LOG_GROUP_NAME", "/rollcall/test",
                "AWS_LAMBDA_LOG_STREAM_NAME", "test",
                "AWS_LAMBDA_LOG_FORMAT", "JSON",
                "LAMBDA_TASK_ROOT", TARGET.toString(),
                "_HANDLER", handler.getName() + "::handleRequest");
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
