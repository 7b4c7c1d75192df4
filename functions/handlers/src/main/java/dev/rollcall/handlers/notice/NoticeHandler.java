package dev.rollcall.handlers.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.rollcall.handlers.Wiring;
import dev.rollcall.notice.EntryState;
import dev.rollcall.notice.delivery.DeliverNotices;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Tells what is due, as a Lambda function; what the event says does not matter. */
public final class NoticeHandler implements RequestStreamHandler {

    /** As many as one call surely gets through within its time. */
    private static final int MOST = 100;

    private final DeliverNotices deliver;

    public NoticeHandler() {
        this(Wiring.environment());
    }

    /** A function started with these variables; a variable that is not there is null. */
    public NoticeHandler(UnaryOperator<String> environment) {
        deliver = NoticeParts.deliver(new Wiring("notice", environment, NoticeParts.NEEDED));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        output.write(json(deliver.deliver(MOST)).getBytes(UTF_8));
    }

    /** The answer, which only a person who invokes the function by hand ever sees. */
    private static String json(Map<EntryState, Integer> told) {
        return told.entrySet().stream()
                .map(each -> "\"" + each.getKey().code() + "\":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
