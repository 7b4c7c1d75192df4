package dev.rollcall.portals.clever;

import dev.rollcall.portals.http.Fetches;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many records a page is asked to hold (clever.md §1.3: at most 10,000). */
final class PageSize {

    static final int RECORDS = 10_000;
    static final int EVENTS = 1_000;
    private static final int SMALLEST = 100;

    private static final Pattern LIMIT = Pattern.compile("(?<=[?&]limit=)[0-9]{1,9}(?=[&#]|$)");

    private PageSize() {}

    /** Asks for a page, and again at half the size for as long as it is too large. */
    static <T> Fetch<T> shrinking(URI page, Function<URI, Fetch<T>> ask) {
        Optional<URI> size = Optional.of(page);
        Fetch<T> fetch = Fetches.tooLarge();
        while (size.isPresent() && fetch.equals(Fetches.tooLarge())) {
            fetch = ask.apply(size.get());
            size = halved(size.get());
        }
        return fetch;
    }

    /** The same page at half its size; empty when it is as small as it gets, or names no size. */
    static Optional<URI> halved(URI page) {
        Matcher limit = LIMIT.matcher(page.toString());
        if (!limit.find() || Integer.parseInt(limit.group()) <= SMALLEST) {
            return Optional.empty();
        }
        int half = Math.max(SMALLEST, Integer.parseInt(limit.group()) / 2);
        return Optional.of(URI.create(limit.replaceFirst(Integer.toString(half))));
    }
}
