package dev.rollcall.local;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.api.AccountApi;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Watches the districts of every portal through the API and prints a line when the first run of
 * each has ended.
 */
final class FirstRuns implements AutoCloseable {
    private final URI base;
    private final PrintStream out;
    private final Duration pause;
    private final Set<String> told = new HashSet<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::watch);

    private FirstRuns(URI base, PrintStream out, Duration pause) {
        this.base = base;
        this.out = out;
        this.pause = pause;
    }

    /**
     * Starts to watch; ends by itself when some district has been told of, and every one known by
     * then that is rostered without being asked for.
     */
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
        boolean isAnyDue = false;
        for (JsonNode district : api.get("/v1/districts?limit=1000").path("items")) {
            String id = district.path("id").asText();
            tell(api, id);
            isAnyDue |= isRosteredByItself(district) && !told.contains(id);
        }
        return !told.isEmpty() && !isAnyDue;
    }

    // The others wait for somebody: their first run is told of if it ends while others are due.
    private static boolean isRosteredByItself(JsonNode district) {
        return district.path("state").asText().equals("active")
                && !district.path("nextActor").asText().equals("owner");
    }

    private void tell(AccountApi api, String district) throws IOException, InterruptedException {
        if (told.contains(district)) {
            return;
        }
        String runs = "/v1/districts/" + district + "/runs";
        Optional<JsonNode> first = firstEnded(api.get(runs).path("items"));
        if (first.isPresent()) {
            JsonNode run = api.get(runs + "/" + first.get().path("id").asText());
            out.println(RunSummary.of(run));
            told.add(district);
        }
    }

    // Newest first, so the last one that is not open any more is the first that ended.
    private static Optional<JsonNode> firstEnded(JsonNode runs) {
        return StreamSupport.stream(runs.spliterator(), false)
                .filter(run -> !run.path("open").asBoolean())
                .reduce((newer, older) -> older);
    }

    /** Whether nothing more will be told. */
    boolean isOver() {
        return !thread.isAlive();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
