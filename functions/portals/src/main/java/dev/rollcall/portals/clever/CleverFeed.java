package dev.rollcall.portals.clever;

import dev.rollcall.district.Connection;
import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.portals.http.Meaning;
import dev.rollcall.portals.http.Reading;
import dev.rollcall.sync.read.RosterSource.EventPage;
import dev.rollcall.sync.read.RosterSource.Fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Clever's event feed (clever.md §2): optional, kept for 30 days, oldest first. */
final class CleverFeed {

    private final CleverApi api;

    CleverFeed(CleverApi api) {
        this.api = api;
    }

    /** The id of the newest event; empty text when there is none. */
    Fetch<String> newest(Connection connection) {
        return ask(
                connection,
                api.address("events?ending_before=last&limit=1"),
                body -> new EventReader(new Mapping(connection)).read(body).lastId());
    }

    /** The events after this one; empty text begins with the oldest kept. */
    Fetch<EventPage> after(Connection connection, String after) {
        String from = after.isEmpty() ? "" : "starting_after=" + encoded(after) + "&";
        return PageSize.shrinking(
                api.address("events?" + from + "limit=" + PageSize.EVENTS),
                address ->
                        ask(
                                connection,
                                address,
                                body -> new EventReader(new Mapping(connection)).read(body)));
    }

    private <T> Fetch<T> ask(Connection connection, URI address, Reading<T> reading) {
        return Fetches.then(
                api.ask(connection.id(), address, BodyLimit.PAGE), answer -> read(answer, reading));
    }

    /** What Clever answers to a bookmark it does not know is unconfirmed (clever.md §2.4). */
    private static <T> Fetch<T> read(HttpAnswer answer, Reading<T> reading) {
        return answer.meaning() == Meaning.REJECTED
                ? new Fetch.Missing<>()
                : Fetches.read(answer, reading);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
