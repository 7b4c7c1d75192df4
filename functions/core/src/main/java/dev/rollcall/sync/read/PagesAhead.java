package dev.rollcall.sync.read;

import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.run.ErrorCode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Asks for the pages of one list in order, and for a few of them before their turn where the portal
 * can tell their cursors (classlink-oneroster.md §1.7: two to four at a time within one tenant). A
 * page that turns out to have been guessed wrong is thrown away. Closing it waits until nothing is
 * in flight any more, since a frozen worker must hold no open request.
 */
final class PagesAhead implements AutoCloseable {

    private static final int IN_FLIGHT = 3;

    private final Function<String, Fetch<Page>> portal;
    private final Function<String, Optional<String>> following;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Future<Fetch<Page>>> asked = new LinkedHashMap<>();

    PagesAhead(Function<String, Fetch<Page>> portal, Function<String, Optional<String>> following) {
        this.portal = portal;
        this.following = following;
    }

    /** The page behind a cursor. */
    Fetch<Page> page(String cursor) {
        Future<Fetch<Page>> known = asked.remove(cursor);
        if (known == null) {
            forget();
        }
        askAhead(cursor);
        return known == null ? portal.apply(cursor) : answer(known);
    }

    private void askAhead(String cursor) {
        Optional<String> next = following.apply(cursor);
        for (int ahead = 1; ahead < IN_FLIGHT && next.isPresent(); ahead++) {
            asked.computeIfAbsent(next.get(), guess -> threads.submit(() -> portal.apply(guess)));
            next = following.apply(next.get());
        }
    }

    private static Fetch<Page> answer(Future<Fetch<Page>> pending) {
        try {
            return pending.get();
        } catch (ExecutionException e) {
            throw thrown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE);
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
