package dev.rollcall.sync.read;

import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Fetch.Throttled;
import dev.rollcall.sync.run.Slice;

import java.time.Duration;
import java.util.function.Supplier;

/** Asks the portal, sitting out short waits it asks for; longer ones are the queue's (F-07). */
final class Asking {

    private static final Duration LONGEST_IN_PLACE = Duration.ofSeconds(90);

    private final Slice slice;

    Asking(Slice slice) {
        this.slice = slice;
    }

    <T> Fetch<T> ask(Supplier<Fetch<T>> request) {
        slice.keepAlive();
        Fetch<T> answer = request.get();
        while (answer instanceof Throttled<T>(Duration wait)
                && wait.compareTo(LONGEST_IN_PLACE) <= 0
                && slice.rest(wait)) {
            answer = request.get();
        }
        return answer;
    }
}
