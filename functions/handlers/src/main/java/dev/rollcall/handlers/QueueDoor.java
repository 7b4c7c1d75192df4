package dev.rollcall.handlers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Carries messages from a queue to their work, each by itself, and names those that are to come
 * back. After the first failure of a group the rest of the group comes back untouched, so that its
 * order is kept.
 */
public final class QueueDoor {

    private final JsonLog log;
    private final ColdStart coldStart;
    private final Work work;

    public QueueDoor(JsonLog log, Work work) {
        this.log = log;
        this.coldStart = new ColdStart(log);
        this.work = work;
    }

    /** Works on one event. */
    public void serve(InputStream input, OutputStream output) throws IOException {
        List<String> returned = new ArrayList<>();
        Set<String> stopped = new HashSet<>();
        for (QueueRecord message : QueueEvent.read(input)) {
            if (stopped.contains(message.group()) || !isDone(message)) {
                returned.add(message.messageId());
                stop(stopped, message.group());
            }
        }
        QueueEvent.writeFailures(returned, output);
    }

    private static void stop(Set<String> stopped, String group) {
        if (!group.isEmpty()) {
            stopped.add(group);
        }
    }

    private boolean isDone(QueueRecord message) {
        log.begin(message.chain());
        coldStart.tell();
        try {
            return work.handle(message) == Done.ACKNOWLEDGED;
        } catch (RuntimeException broken) {
            Map<LogKey, String> which =
                    Map.of(
                            LogKey.MESSAGE, message.messageId(),
                            LogKey.DISTRICT, message.group());
            log.broken("message-returned", which, broken);
            return false;
        }
    }

    /** What is done with a message. */
    @FunctionalInterface
    public interface Work {

        /** Works on a message; an exception returns it to the queue like {@link Done#RETURNED}. */
        Done handle(QueueRecord message);
    }

    /** What becomes of a message. */
    public enum Done {
        ACKNOWLEDGED,
        RETURNED
    }
}
