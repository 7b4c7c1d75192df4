package dev.rollcall.sync.read;

import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.run.ErrorCode;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Asks for the pages of one list in order, and for a few of them before their turn where the portal
 * can tell their cursors (classlink-oneroster.md §1.7: two to four at a time within one tenant). A
 * page that turns out to have been guessed wrong is thrown away. Closing it waits until nothing is
 * in flight any more, since a frozen worker must hold no open request.
 */
final class PagesAhead implements AutoCloseable {

    private static final int IN_FLIGHT = 3;

    /** Well within the 90 seconds after which a silent worker is replaced (design §3). */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(20);

    private final Function<String, Fetch<Page>> portal;
    private final Function<String, Optional<String>> following;
    private final Runnable alive;
    private final Duration step;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Future<Fetch<Page>>> asked = new LinkedHashMap<>();

    /**
     * @param alive called now and then while a page is waited for: a heavy one may take minutes
     */
    PagesAhead(
            Function<String, Fetch<Page>> portal,
            Function<String, Optional<String>> following,
            Runnable alive) {
        this(portal, following, alive, SIGN_OF_LIFE);
    }

    PagesAhead(
            Function<String, Fetch<Page>> portal,
            Function<String, Optional<String>> following,
            Runnable alive,
            Duration step) {
        this.portal = portal;
        this.following = following;
        this.alive = alive;
        this.step = step;
    }

    /** The page behind a cursor. */
    Fetch<Page> page(String cursor) {
        if (!asked.containsKey(cursor)) {
            forget();
        }
        Future<Fetch<Page>> wanted = asked.computeIfAbsent(cursor, this::ask);
        askAhead(cursor);
        asked.remove(cursor);
        return answer(wanted);
    }

    /** Asks for a page that is wanted next, and does not wait for it. */
    void begin(String cursor) {
        asked.computeIfAbsent(cursor, this::ask);
    }

    private void askAhead(String cursor) {
        Optional<String> next = following.apply(cursor);
        for (int ahead = 1; ahead < IN_FLIGHT && next.isPresent(); ahead++) {
            asked.computeIfAbsent(next.get(), this::ask);
            next = following.apply(next.get());
        }
    }

    private Future<Fetch<Page>> ask(String cursor) {
        return threads.submit(() -> portal.apply(cursor));
    }

    private Fetch<Page> answer(Future<Fetch<Page>> pending) {
        while (true) {
            try {
                return pending.get(step.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                alive.run();
            } catch (ExecutionException e) {
                throw thrown(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE);
            }
        }
    }

    private static RuntimeException thrown(ExecutionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            case null, default -> new IllegalStateException(failed);
        };
    }

    private void forget() {
        List.copyOf(asked.values()).forEach(pending -> pending.cancel(true));
        asked.clear();
    }

    @Override
    public void close() {
        forget();
        threads.close();
    }
}
