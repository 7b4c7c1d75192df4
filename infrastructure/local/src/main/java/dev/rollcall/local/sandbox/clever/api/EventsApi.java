package dev.rollcall.local.sandbox.clever.api;

import dev.rollcall.local.sandbox.clever.event.Event;
import dev.rollcall.local.sandbox.clever.event.EventFilter;
import dev.rollcall.local.sandbox.clever.event.EventJournal;
import dev.rollcall.local.sandbox.clever.portal.Link;
import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.Refusal;
import dev.rollcall.local.sandbox.http.Reply;
import dev.rollcall.local.sandbox.json.Fields;
import dev.rollcall.local.sandbox.json.Json;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;

/** Answers for the event feed. */
final class EventsApi {
    private static final String OLDEST = "";

    Reply answer(ApiCall ask) {
        return switch (ask.words().size()) {
            case 1 -> list(ask);
            case 2 -> one(ask);
            default -> Pages.notFound(ask.call());
        };
    }

    private static Reply one(ApiCall ask) {
        return ask.district()
                .journal()
                .find(ask.words().getLast())
                .filter(event -> event.data().containsKey(ask.version()))
                .map(event -> one(ask, event))
                .orElseGet(() -> new Refusal(404, "resource not found").reply());
    }

    private static Reply one(ApiCall ask, Event event) {
        List<Link> links = List.of(new Link("self", ask.call().target()));
        return Reply.json(
                200,
                Json.object(fields -> {
                    fields.object("data", data -> write(data, ask, event));
                    Link.write(fields, links);
                }));
    }

    private static Reply list(ApiCall ask) {
        Page page = ask.page();
        List<Event> events = page.isEmptied() ? List.of() : events(ask, page.request());
        List<Link> links = page.links(events.stream().map(Event::id).toList());
        return Reply.json(
                200,
                Json.object(fields -> {
                    fields.objects("data", rows(ask, events));
                    Link.write(fields, links);
                }));
    }

    private static List<Event> events(ApiCall ask, PageRequest request) {
        EventJournal journal = ask.district().journal();
        EventFilter filter =
                new EventFilter(
                        ask.version(),
                        new HashSet<>(ask.query().all("record_type")),
                        ask.query().first("school"));
        int limit = request.limit();
        if (request.isLast()) {
            return journal.newest(filter, limit);
        }
        return request.before()
                .map(id -> journal.before(id, filter, limit))
                .orElseGet(() -> journal.after(request.after().orElse(OLDEST), filter, limit));
    }

    private static List<Fields.Inside> rows(ApiCall ask, List<Event> events) {
        return events.stream()
                .<Fields.Inside>map(event -> row -> writeRow(row, ask, event))
                .toList();
    }

    private static void writeRow(Fields row, ApiCall ask, Event event) throws IOException {
        row.object("data", data -> write(data, ask, event))
                .text("uri", ask.path("events", event.id()));
    }

    private static void write(Fields fields, ApiCall ask, Event event) throws IOException {
        fields.text("id", event.id())
                .text("type", event.type())
                .time("created", event.created())
                .raw("data", event.data().getOrDefault(ask.version(), "{}"));
    }
}
