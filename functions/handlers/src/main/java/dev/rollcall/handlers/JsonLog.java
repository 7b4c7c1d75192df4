package dev.rollcall.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes one JSON object a line to the function's log, through Lambda's own logger, which passes
 * bytes on as they are. Keys come from {@link LogKey}; values are escaped to ASCII and cut, so that
 * no value can end a line or steer a terminal (T-13). A log that cannot be written changes no
 * result (F-38).
 */
public final class JsonLog {

    static final int LONGEST = 200;

    private static final Measures BROKEN = Measures.by(LogKey.FUNCTION).count(Metric.BROKEN, 1);

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final LambdaLogger NOWHERE =
            new LambdaLogger() {
                @Override
                public void log(String message) {}

                @Override
                public void log(byte[] message) {}
            };

    private final Source source;
    private final Correlation correlation;
    private final Supplier<LambdaLogger> sink;
    private final InstantSource clock;

    /**
     * A log.
     *
     * @param source named in every line
     * @param correlation named in every line once there is one
     * @param sink asked anew for each line, since the runtime puts its own in place late
     */
    public JsonLog(
            Source source,
            Correlation correlation,
            Supplier<LambdaLogger> sink,
            InstantSource clock) {
        this.source = source;
        this.correlation = correlation;
        this.sink = sink;
        this.clock = clock;
    }

    /** Everything from now on belongs to this chain of work. */
    public void begin(String chain) {
        correlation.begin(chain);
    }

    /** A log whose lines nobody reads, for a rehearsal. */
    public static JsonLog nowhere(InstantSource clock) {
        return new JsonLog(new Source("rehearsal", ""), new Correlation(), () -> NOWHERE, clock);
    }

    /** Something that happens every day. */
    public void info(String event, Map<LogKey, ?> values) {
        info(event, values, Measures.none());
    }

    /** The same, and counted. */
    public void info(String event, Map<LogKey, ?> values, Measures measures) {
        write(LogLevel.INFO, event, values, measures);
    }

    /** Something a person should look at when it happens often. */
    public void warn(String event, Map<LogKey, ?> values) {
        write(LogLevel.WARN, event, values, Measures.none());
    }

    /**
     * Something that is broken: the type and place of what was thrown, never its message (M-10).
     * Counted by function.
     */
    public void broken(String event, Map<LogKey, ?> values, Throwable thrown) {
        Map<LogKey, Object> all = ordered(values);
        all.put(LogKey.ERROR, thrown.getClass().getName());
        all.put(LogKey.WHERE, place(thrown));
        write(LogLevel.ERROR, event, all, BROKEN);
    }

    private void write(LogLevel level, String event, Map<LogKey, ?> values, Measures measures) {
        try {
            sink.get().log(line(level, event, values, measures).getBytes(UTF_8), level);
        } catch (IOException | RuntimeException unwritten) {
            // F-38: there is nowhere left to tell it.
            return;
        }
    }

    private String line(LogLevel level, String event, Map<LogKey, ?> values, Measures measures)
            throws IOException {
        Map<LogKey, Object> all = ordered(values);
        if (!correlation.id().isEmpty()) {
            all.putIfAbsent(LogKey.CORRELATION, correlation.id());
        }
        Instant now = clock.instant();
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("timestamp", now.toString());
            json.writeStringField("level", level.name());
            json.writeStringField(LogKey.FUNCTION.key(), source.function());
            json.writeStringField("event", event);
            for (Map.Entry<LogKey, Object> value : all.entrySet()) {
                json.writeFieldName(value.getKey().key());
                writeValue(json, value.getValue());
            }
            measures.write(json, source.namespace(), now, told(all));
            json.writeEndObject();
        }
        return line.append('\n').toString();
    }

    private static Set<LogKey> told(Map<LogKey, ?> values) {
        Set<LogKey> told = EnumSet.of(LogKey.FUNCTION);
        told.addAll(values.keySet());
        return told;
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

    /**
     * Where lines come from.
     *
     * @param function the function's name
     * @param stack the name of the stack it is part of
     */
    public record Source(String function, String stack) {

        /** Under which everything this stack counts is found. */
        String namespace() {
            return "Rollcall/" + stack;
        }
    }
}
