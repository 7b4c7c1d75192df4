package dev.rollcall.local;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One run of the API in a few lines for a person at a terminal. */
final class RunSummary {
    private RunSummary() {}

    static String of(JsonNode run) {
        return Stream.of(
                        Stream.of(headline(run)),
                        kinds(run),
                        remarks(run),
                        Stream.of(seats(run), effort(run)))
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .collect(joining("\n  "));
    }

    private static String headline(JsonNode run) {
        String code = run.has("code") ? " (" + run.path("code").asText() + ")" : "";
        return String.format(
                ROOT,
                "first run of %s: %s%s after %.1f s",
                run.path("district").asText(),
                run.path("state").asText(),
                code,
                run.path("durationMillis").asLong() / 1000.0);
    }

    private static Stream<String> kinds(JsonNode run) {
        return run.at("/report/kinds").properties().stream()
                .map(kind -> kind.getKey() + ": " + counts(kind.getValue()));
    }

    private static Stream<String> remarks(JsonNode run) {
        return StreamSupport.stream(run.at("/report/remarks").spliterator(), false)
                .map(RunSummary::remark);
    }

    private static String remark(JsonNode remark) {
        String subject = remark.path("subject").asText();
        return String.format(
                ROOT,
                "%s%s: %,d. %s",
                remark.path("code").asText(),
                subject.isEmpty() ? "" : " " + subject,
                remark.path("count").asInt(),
                remark.path("advice").asText());
    }

    private static String seats(JsonNode run) {
        JsonNode seats = run.at("/report/seats");
        return seats.isMissingNode() ? "" : "seats: " + counts(seats);
    }

    private static String counts(JsonNode counts) {
        return counts.properties().stream()
                .filter(count -> count.getValue().asLong() > 0)
                .map(c -> String.format(ROOT, "%,d %s", c.getValue().asLong(), c.getKey()))
                .collect(joining(", "));
    }

    private static String effort(JsonNode run) {
        JsonNode usage = run.path("usage");
        return String.format(
                ROOT,
                "%,d requests to the portal, %,.0f write and %,.0f read capacity units, about %,d"
                        + " micro-dollars",
                usage.path("requests").asLong(),
                usage.path("writeCapacityUnits").asDouble(),
                usage.path("readCapacityUnits").asDouble(),
                usage.path("estimatedCostMicroDollars").asLong());
    }
}
