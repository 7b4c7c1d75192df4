package dev.rollcall.aws.sqs;

import dev.rollcall.district.Portal;

import java.util.Map;

/**
 * Where the sync queues are.
 *
 * @param fifo each portal's queue of work: FIFO, so that a district's messages keep their order
 * @param later the queue of messages that wait: standard, since FIFO queues know no delay per
 *     message
 */
public record SyncQueueUrls(Map<Portal, String> fifo, String later) {
    public SyncQueueUrls {
        fifo = Map.copyOf(fifo);
    }

    String of(Portal portal) {
        String url = fifo.get(portal);
        if (url == null) {
            throw new IllegalStateException("no sync queue for " + portal.code());
        }
        return url;
    }
}
