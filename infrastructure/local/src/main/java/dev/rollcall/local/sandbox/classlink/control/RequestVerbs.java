package dev.rollcall.local.sandbox.classlink.control;

import dev.rollcall.local.sandbox.control.Verbs;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.RequestCounter;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.util.Optional;

/**
 * The buttons that tell how many requests there were, and begin to count anew.
 *
 * @param requests the counter
 */
record RequestVerbs(RequestCounter requests) implements Verbs {
    @Override
    public Optional<Fields.Inside> run(String verb, Query parameters) {
        return switch (verb) {
            case "requests" -> Optional.of(fields -> write(fields, requests));
            case "reset-requests" -> {
                requests.reset();
                yield Optional.of(fields -> write(fields, requests));
            }
            default -> Optional.empty();
        };
    }

    static void write(Fields fields, RequestCounter requests) throws IOException {
        RequestCounter.Count count = requests.counted();
        fields.number("total", count.total())
                .number("mostInOneSecond", count.mostInOneSecond())
                .number("mostInAny1000Millis", count.mostInAnyWindow());
    }
}
