package dev.rollcall.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

import java.io.IOException;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Writes one JSON object a line to the function's log, through Lambda's own logger, which passes
 * bytes on as they are. Keys come from {@link LogKey}; values are escaped to ASCII and cut, so that
 * no value can end a line or steer a terminal (T-13). A log that cannot be written changes no
 * result (F-38).
 */
public final class JsonLog {

    static final int LONGEST = 200;

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final LambdaLogger NOWHERE =
            new LambdaLogger() {
                @Override
                public void log(String message) {}

                @Override
                public void log(byte[] message) {}
            };

    private final String function;
    private final Supplier<LambdaLogger> sink;
    private final InstantSource clock;

    /**
     * A log.
     *
     * @param function named in every line
     * @param sink asked anew for each line, since the runtime puts its own in place late
     */
    public JsonLog(String function, Supplier<LambdaLogger> sink, InstantSource clock) {
        this.function = function;
        this.sink = sink;
        this.clock = clock;
    }

    /** A log whose lines nobody reads, for a rehearsal. */
    public static JsonLog nowhere(InstantSource clock) {
        return new JsonLog("rehearsal", () -> NOWHERE, clock);
    }

    /** Something that happens every day. */
    public void info(String event, Map<LogKey, ?> values) {
        write(LogLevel.INFO, event, values);
    }

    /** Something a person should look at when it happens often. */
    public void warn(String event, Map<LogKey, ?> values) {
        write(LogLevel.WARN, event, values);
    }

    /**
     * Something that is broken: the type and place of what was thrown, never its message (M-10).
     */
    public void broken(String event, Map<LogKey, ?> values, Throwable thrown) {
        Map<LogKey, Object> all = ordered(values);
        all.put(LogKey.ERROR, thrown.getClass().getName());
        all.put(LogKey.WHERE, place(thrown));
        write(LogLevel.ERROR, event, all);
    }

    private void write(LogLevel level, String event, Map<LogKey, ?> values) {
        try {
            sink.get().log(line(level, event, values).getBytes(UTF_8), level);
        } catch (IOException | RuntimeException unwritten) {
            // F-38: there is nowhere left to tell it.
            return;
        }
    }

    private String line(LogLevel level, String event, Map<LogKey, ?> values) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("timestamp", clock.instant().toString());
            json.writeStringField("level", level.name());
            json.writeStringField("function", function);
            json.writeStringField("event", event);
            for (Map.Entry<LogKey, Object> value : ordered(values).entrySet()) {
                json.writeFieldName(value.getKey().key());
                writeValue(json, value.getValue());
            }
            json.writeEndObject();
        }
        return line.append('\n').toString();
    }

    private static Map<LogKey, Object> ordered(Map<LogKey, ?> values) {
        Map<LogKey, Object> ordered = new EnumMap<>(LogKey.class);
        ordered.putAll(values);
        return ordered;
    }

    private static void writeValue(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(cut(String.valueOf(value)));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String place(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0 ? "" : trace[0].getClassName() + ":" + trace[0].getLineNumber();
    }
}
