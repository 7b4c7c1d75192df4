package dev.rollcall.local;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Watches the districts through the API and prints a line when the first run of each has ended. */
final class FirstRuns implements AutoCloseable {
    private static final Set<String> OPEN =
            Set.of("queued", "reading", "planning", "checking", "applying");

    private final URI base;
    private final PrintStream out;
    private final Duration pause;
    private final Set<String> told = new LinkedHashSet<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::watch);

    private FirstRuns(URI base, PrintStream out, Duration pause) {
        this.base = base;
        this.out = out;
        this.pause = pause;
    }

    /** Starts to watch; ends by itself when every district known by then has been told of. */
    static FirstRuns watch(URI base, PrintStream out, Duration pause) {
        var watch = new FirstRuns(base, out, pause);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try (var api = new AccountApi(base)) {
            while (!areAllTold(api)) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // The API may not be ready to answer yet: the next round asks again.
    private boolean areAllTold(AccountApi api) throws InterruptedException {
        try {
            return tell(api);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean tell(AccountApi api) throws IOException, InterruptedException {
        int districts = 0;
        for (JsonNode district : rows(api.get("/v1/districts"))) {
            tell(api, district.path("district").asText());
            districts++;
        }
        return districts > 0 && told.size() == districts;
    }

    private void tell(AccountApi api, String district) throws IOException, InterruptedException {
        if (told.contains(district)) {
            return;
        }
        String path = "/v1/districts/" + URLEncoder.encode(district, StandardCharsets.UTF_8);
        Optional<JsonNode> ended = firstEnded(api.get(path + "/runs"));
        if (ended.isPresent()) {
            out.println(line(district, ended.get()));
            told.add(district);
        }
    }

    private static Optional<JsonNode> firstEnded(JsonNode runs) {
        return StreamSupport.stream(rows(runs).spliterator(), false)
                .filter(run -> !OPEN.contains(run.path("state").asText().toLowerCase(ROOT)))
                .findFirst();
    }

    // A list answers with one array beside its cursor.
    private static Iterable<JsonNode> rows(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(list);
    }

    private static String line(String district, JsonNode run) {
        return "first run of %s: %s %s"
                .formatted(district, run.path("state").asText(), run.path("report"));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
