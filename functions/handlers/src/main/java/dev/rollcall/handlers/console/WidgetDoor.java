package dev.rollcall.handlers.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.handlers.Door;
import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.JsonLog;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.console.widget.Frame;
import dev.rollcall.handlers.console.widget.Notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;

/**
 * Carries a call from CloudWatch to its answer and writes one log line. A dashboard shows whatever
 * comes back, so trouble is an answer too: a code and the id of the call, never a cause (M-10).
 */
public final class WidgetDoor implements Door {

    private final JsonLog log;
    private final String named;
    private final Function<WidgetEvent, WidgetAnswer> inside;

    /**
     * A door.
     *
     * @param named the parameter that says what is wanted
     * @param inside answers what can be read
     */
    public WidgetDoor(JsonLog log, String named, Function<WidgetEvent, WidgetAnswer> inside) {
        this.log = log;
        this.named = named;
        this.inside = inside;
    }

    @Override
    public void serve(InputStream input, OutputStream output, Context context) throws IOException {
        WidgetEvent event =
                new WidgetEvent(
                        Json.event(input),
                        String.valueOf(context.getInvokedFunctionArn()),
                        String.valueOf(context.getAwsRequestId()));
        WidgetAnswer answer = answer(event);
        log.info("widget", line(event, answer));
        output.write(answer.encoded());
    }

    /** Answers a made-up call without a log line; what is on its way is loaded then. */
    public byte[] rehearse(String event) {
        try {
            JsonNode call = Json.event(new ByteArrayInputStream(event.getBytes(UTF_8)));
            return answer(new WidgetEvent(call, "", "rehearsal")).encoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<LogKey, Object> line(WidgetEvent event, WidgetAnswer answer) {
        return Map.of(
                LogKey.CORRELATION,
                event.correlationId(),
                LogKey.ROUTE,
                event.wanted(named),
                LogKey.OUTCOME,
                answer.code());
    }

    private WidgetAnswer answer(WidgetEvent event) {
        try {
            return inside.apply(event);
        } catch (WidgetRefusal refusal) {
            return new WidgetAnswer.Shown(
                    Frame.of(event.theme(), Notice.refused(refusal.code(), refusal.place())),
                    refusal.code());
        } catch (RuntimeException broken) {
            log.broken("broken", Map.of(LogKey.CORRELATION, event.correlationId()), broken);
            return new WidgetAnswer.Shown(
                    Frame.of(event.theme(), Notice.broken(event.correlationId())), "broken");
        }
    }
}
