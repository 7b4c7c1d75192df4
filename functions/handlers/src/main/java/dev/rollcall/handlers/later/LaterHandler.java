package dev.rollcall.handlers.later;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.rollcall.aws.sqs.LaterMessages;
import dev.rollcall.aws.sqs.LaterMessages.Forwarded;
import dev.rollcall.handlers.QueueDoor;
import dev.rollcall.handlers.QueueDoor.Done;
import dev.rollcall.handlers.QueueRecord;
import dev.rollcall.handlers.Wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/**
 * Forwards what has waited for up to fifteen minutes to the queue it names. What names none comes
 * back until the queue puts it aside as a dead letter.
 */
public final class LaterHandler implements RequestStreamHandler {

    private final QueueDoor door;
    private final LaterMessages messages;

    public LaterHandler() {
        this(Wiring.environment());
    }

    /** A function started with these variables; a variable that is not there is null. */
    public LaterHandler(UnaryOperator<String> environment) {
        Wiring wiring =
                new Wiring(
                        "later", environment, "CLEVER_SYNC_QUEUE_URL", "CLASSLINK_SYNC_QUEUE_URL");
        messages = new LaterMessages(wiring.sqs(), wiring.queueUrls(), wiring.correlation()::id);
        door = new QueueDoor(wiring.log(), this::forward);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        door.serve(input, output);
    }

    private Done forward(QueueRecord message) {
        return messages.forward(message.body()) == Forwarded.YES
                ? Done.ACKNOWLEDGED
                : Done.RETURNED;
    }
}
