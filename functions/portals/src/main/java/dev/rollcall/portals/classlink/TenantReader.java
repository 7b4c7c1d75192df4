package dev.rollcall.portals.classlink;

import dev.rollcall.portals.http.BaseAddress;
import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.portals.http.HttpQuery;
import dev.rollcall.portals.http.Meaning;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.json.Item;
import dev.rollcall.portals.json.JsonList;
import dev.rollcall.portals.json.UnreadableRecordException;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code GET /applications} to its end (classlink-oneroster.md §1.2), which no header tells:
 * a short page ends it, unless it is so round that the portal may have cut it short, and so does
 * one that says nothing new.
 */
final class TenantReader {

    private static final int LIMIT = 10_000;
    private static final int ROUND = 100;
    private static final int MOST_PAGES = 100;

    private static final JsonList LIST =
            new JsonList("applications", Set.of(), Set.of(), JsonList.Form.NAMED_OR_KEYED);

    private final BoundedHttp http;
    private final BaseAddress base;
    private final String authorization;
    private final List<Application> applications = new ArrayList<>();
    private final Set<List<String>> known = new HashSet<>();
    private int rows;

    TenantReader(BoundedHttp http, BaseAddress base, String authorization) {
        this.http = http;
        this.base = base;
        this.authorization = authorization;
    }

    /** The list; {@code Missing} where there is none, as at one district's own server. */
    Fetch<TenantList> read() {
        for (int page = 0; page < MOST_PAGES; page++) {
            int before = rows;
            int knownBefore = known.size();
            HttpAnswer answer = ask(before);
            if (answer.meaning() == Meaning.MISSING) {
                return before == 0 ? new Fetch.Missing<>() : Fetches.broken();
            }
            Fetch<?> read = Fetches.read(answer, body -> LIST.read(body, this::add));
            if (!(read instanceof Fetch.Got<?>)) {
                return Fetches.then(read, any -> Fetches.broken());
            }
            if (isShort(rows - before) || known.size() == knownBefore) {
                return new Fetch.Got<>(new TenantList(applications));
            }
        }
        return new Fetch.Refused<>(ErrorCode.TOO_MANY_PAGES);
    }

    private HttpAnswer ask(int offset) {
        return http.ask(
                new HttpQuery(
                        base.at("/applications?limit=" + LIMIT + "&offset=" + offset),
                        authorization,
                        BodyLimit.PAGE));
    }

    private static boolean isShort(int page) {
        return page < LIMIT && page % ROUND != 0;
    }

    /** Takes one entry; one that cannot be read costs itself alone. */
    private void add(Item item) {
        rows++;
        try {
            Fields entry = Fields.of(item.value());
            known.add(
                    List.of(
                            entry.raw("id").orElse(""),
                            entry.raw("tenant_id").orElse(""),
                            entry.raw("oneroster_application_id").orElse("")));
            if (item.flaw().isEmpty()) {
                Application.of(entry).ifPresent(applications::add);
            }
        } catch (UnreadableRecordException e) {
            known.add(List.of(Integer.toString(rows)));
        }
    }
}
