package dev.rollcall.handlers.sync;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queues the function is fed from, by their names. */
final class SyncQueues {

    private final Map<String, Place> places;

    SyncQueues(Place... places) {
        this.places =
                Arrays.stream(places)
                        .collect(Collectors.toUnmodifiableMap(Place::name, Function.identity()));
    }

    /**
     * Where messages of a queue live; one that feeds this function and that it does not know is a
     * fault of the deployment, so that its messages come back.
     */
    Place named(String queue) {
        Place place = places.get(queue);
        if (place == null) {
            throw new IllegalStateException("fed from a queue that is not known");
        }
        return place;
    }

    /**
     * A queue and where its undecodable messages go.
     *
     * @param url the queue
     * @param deadLettersUrl its dead-letter queue
     */
    record Place(String url, String deadLettersUrl) {

        String name() {
            return url.substring(url.lastIndexOf('/') + 1);
        }
    }
}
