package dev.rollcall.handlers.runtime;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.handlers.Json;
import dev.rollcall.testkit.runtime.FunctionJvm;
import dev.rollcall.testkit.runtime.RuntimeApi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A function of this module's jar, spoken to in JSON. */
final class FunctionProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "rollcall-functions.jar").toAbsolutePath();

    private final FunctionJvm jvm;

    private FunctionProcess(FunctionJvm jvm) {
        this.jvm = jvm;
    }

    static FunctionProcess of(
            Class<? extends RequestStreamHandler> handler, Map<String, String> variables) {
        return new FunctionProcess(FunctionJvm.start(handler.getName(), variables, JAR));
    }

    /** Sends an event. */
    JsonNode invoke(byte[] event) throws Exception {
        return Json.strict(jvm.invoke(event)).orElseThrow();
    }

    JsonNode invoke(JsonNode event) throws Exception {
        return invoke(Json.bytes(event));
    }

    RuntimeApi api() {
        return jvm.api();
    }

    List<String> lines() throws IOException {
        return jvm.lines();
    }

    int loadedClasses() throws IOException {
        return jvm.loadedClasses();
    }

    @Override
    public void close() throws IOException {
        jvm.close();
    }
}
