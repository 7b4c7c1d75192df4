package dev.rollcall.portals.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.portals.scripted.Doors;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.portals.scripted.ScriptedPortal;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

class PaceTest {

    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final AtomicLong time = new AtomicLong(1_000);
    private final Pace pace = new Pace(INTERVAL, time::get, rest -> time.addAndGet(rest.toNanos()));

    @Test
    void owesOneIntervalBeforeTheFirstRequest() {
        assertThat(start()).isEqualTo(1_000 + INTERVAL.toNanos());
    }

    @Test
    void keepsTheDistanceBetweenAllThreads() throws InterruptedException {
        ConcurrentLinkedQueue<Long> starts = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                threads.execute(() -> starts.add(start()));
            }
        }
        List<Long> sorted = starts.stream().sorted().toList();

        assertThat(sorted).hasSize(40);
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(sorted.get(i) - sorted.get(i - 1))
                    .isGreaterThanOrEqualTo(INTERVAL.toNanos());
        }
    }

    @Test
    void doesNotSaveUpWhatWasNotUsed() {
        start();
        time.addAndGet(Duration.ofMinutes(1).toNanos());
        long first = start();

        assertThat(start() - first).isEqualTo(INTERVAL.toNanos());
    }

    @Test
    void owesAnIntervalAgainWhenAPieceOfWorkBegins() {
        start();
        time.addAndGet(Duration.ofMinutes(1).toNanos());
        long begun = time.get();
        pace.begin();

        assertThat(start() - begun).isEqualTo(INTERVAL.toNanos());
    }

    @Test
    void startsNothingOnAnInterruptedThread() {
        Thread.currentThread().interrupt();

        assertThat(pace.start(() -> "started")).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void pacesTheSecondAttemptToo() {
        try (ScriptedPortal portal = ScriptedPortal.open()) {
            portal.on("/x", Reply.status(503), Reply.json("{}"));
            BoundedHttp http = new Doors().to(portal.base()).at(pace);
            HttpQuery query =
                    new HttpQuery(portal.base().resolve("/x"), "Bearer token", BodyLimit.SMALL);

            assertThat(http.ask(query).meaning()).isEqualTo(Meaning.ANSWER);
            assertThat(time.get()).isEqualTo(1_000 + 2 * INTERVAL.toNanos());
        }
    }

    private long start() {
        return pace.start(time::get).orElseThrow();
    }
}
