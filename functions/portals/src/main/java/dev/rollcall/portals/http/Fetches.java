package dev.rollcall.portals.http;

import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Function;

/** How answers become what a run understands. */
public final class Fetches {

    private Fetches() {}

    /** Goes on with what was got; any trouble stays the trouble it is. */
    public static <A, B> Fetch<B> then(Fetch<A> fetch, Function<A, Fetch<B>> next) {
        return switch (fetch) {
            case Fetch.Got<A>(A value) -> next.apply(value);
            case Fetch.Throttled<A>(var delay) -> new Fetch.Throttled<>(delay);
            case Fetch.Unavailable<A>(var code) -> new Fetch.Unavailable<>(code);
            case Fetch.Refused<A>(var code) -> new Fetch.Refused<>(code);
            case Fetch.Missing<A>() -> new Fetch.Missing<>();
        };
    }

    /** What an answer's body says; one that cannot be read to its end is {@link #broken()}. */
    public static <T> Fetch<T> read(HttpAnswer answer, Reading<T> reading) {
        if (answer.meaning() != Meaning.ANSWER) {
            return trouble(answer);
        }
        try (InputStream body = answer.body().open()) {
            return new Fetch.Got<>(reading.read(body));
        } catch (BodyTooLargeException e) {
            return tooLarge();
        } catch (IOException e) {
            return broken();
        }
    }

    /**
     * The same for a single record. A page that says "not found" to people comes from a wrong route
     * or token, and tells nothing of the record (clever.md §4.4).
     */
    public static <T> Fetch<T> readOne(HttpAnswer answer, Reading<T> reading) {
        boolean isForPeople =
                answer.meaning() == Meaning.MISSING
                        && answer.headers().firstValue("content-type").stream()
                                .anyMatch(type -> type.contains("html"));
        return isForPeople ? refused() : read(answer, reading);
    }

    /** The address a link means: another server's is refused, and no link at all is broken. */
    public static Fetch<URI> link(BaseAddress base, String link) {
        try {
            return base.resolve(link)
                    .<Fetch<URI>>map(Fetch.Got::new)
                    .orElseGet(() -> new Fetch.Refused<>(ErrorCode.FOREIGN_LINK));
        } catch (URISyntaxException e) {
            return broken();
        }
    }

    /**
     * What an answer that holds nothing to read comes to. {@link Meaning#ANSWER} is for the caller
     * to read, and is broken if it comes here.
     */
    public static <T> Fetch<T> trouble(HttpAnswer answer) {
        return switch (answer.meaning()) {
            case ANSWER, BROKEN -> broken();
            case UNAVAILABLE, OVERLOADED -> new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE);
            case THROTTLED -> new Fetch.Throttled<>(answer.delay());
            case UNAUTHORISED, REJECTED, REFUSED -> refused();
            case MISSING -> new Fetch.Missing<>();
            case TOO_LARGE -> tooLarge();
            case FOREIGN -> new Fetch.Refused<>(ErrorCode.FOREIGN_LINK);
        };
    }

    /** Answered with something that cannot be read. */
    public static <T> Fetch<T> broken() {
        return new Fetch.Unavailable<>(ErrorCode.PORTAL_ANSWER_BROKEN);
    }

    /** No answer, for the moment. */
    public static <T> Fetch<T> unavailable() {
        return new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE);
    }

    /** Not for us. */
    public static <T> Fetch<T> refused() {
        return new Fetch.Refused<>(ErrorCode.PORTAL_REFUSED);
    }

    /** More than we read at once. */
    public static <T> Fetch<T> tooLarge() {
        return new Fetch.Refused<>(ErrorCode.PAGE_TOO_LARGE);
    }
}
