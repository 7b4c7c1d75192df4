package dev.rollcall.portals.clever;

import static dev.rollcall.portals.clever.CleverTokensTest.code;
import static dev.rollcall.portals.clever.Fixture.connection;
import static dev.rollcall.portals.clever.Fixture.got;
import static dev.rollcall.portals.clever.Fixture.list;
import static dev.rollcall.portals.clever.Fixture.listBefore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.roster.plan.Quarantined.Code;
import dev.rollcall.sync.read.RosterSource.EventPage;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.More;
import dev.rollcall.sync.read.SourceEvent;
import dev.rollcall.sync.run.ErrorCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleverFeedTest {

    private static final String FEED = "/v3.0/events";

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void asksForWhatComesAfterABookmark() {
        fixture.portal.on(FEED, Reply.json(list()));

        got(fixture.source.events(connection(), ""));
        got(fixture.source.events(connection(), "e1"));
        got(fixture.source.events(connection(), "a&b=c"));
        got(fixture.source.newestEvent(connection()));

        assertThat(fixture.portal.asked().stream().map(asked -> asked.pathAndQuery()).skip(1))
                .containsExactly(
                        "/v3.0/events?limit=1000",
                        "/v3.0/events?starting_after=e1&limit=1000",
                        "/v3.0/events?starting_after=a%26b%3Dc&limit=1000",
                        "/v3.0/events?ending_before=last&limit=1");
    }

    @Test
    void knowsNoNewestEventInAnEmptyFeed() {
        fixture.portal.on(FEED, Reply.json(list()));

        assertThat(got(fixture.source.newestEvent(connection()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410})
    void saysWhenTheFeedIsOffOrTheBookmarkIsUnknown(int status) {
        fixture.portal.on(FEED, Reply.html(status));

        assertThat(fixture.source.newestEvent(connection())).isEqualTo(new Fetch.Missing<>());
        assertThat(fixture.source.events(connection(), "e1")).isEqualTo(new Fetch.Missing<>());
    }

    @ParameterizedTest
    @CsvSource({
        "401, PORTAL_REFUSED",
        "403, PORTAL_REFUSED",
        "429, PORTAL_THROTTLED",
        "503, PORTAL_UNAVAILABLE",
        "204, PORTAL_ANSWER_BROKEN"
    })
    void namesEveryOtherTrouble(int status, ErrorCode code) {
        fixture.portal.on(FEED, Reply.status(status));

        assertThat(code(fixture.source.newestEvent(connection()))).isEqualTo(code);
        assertThat(code(fixture.source.events(connection(), "e1"))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\":null}",
                "{\"resources\":[]}",
                "[]",
                "<html>",
                "{\"data\":[{}]}",
                "{\"data\":[null]}",
                "{\"data\":[{\"data\":{\"type\":\"users.updated\"}}]}"
            })
    void takesNothingElseForAFeed(String body) {
        fixture.portal.on(FEED, Reply.json(body));

        assertThat(fixture.source.newestEvent(connection())).isEqualTo(Fetches.broken());
        assertThat(fixture.source.events(connection(), "e1")).isEqualTo(Fetches.broken());
    }

    @ParameterizedTest
    @CsvSource({
        "schools, SCHOOL",
        "terms, TERM",
        "courses, COURSE",
        "sections, CLASS",
        "users, PERSON"
    })
    void readsEventsOfEveryKind(String list, Kind kind) {
        String object = "{\"id\":\"x\",\"students\":[],\"roles\":{\"student\":{}}}";
        EventPage page =
                events(
                        event("1", list + ".created", object),
                        event("2", list + ".updated", object),
                        event("3", list + ".deleted", object));

        assertThat(page.events())
                .extracting(SourceEvent::key)
                .containsOnly(new RecordKey(kind, "x"));
        assertThat(page.events().get(0)).isInstanceOf(SourceEvent.Upserted.class);
        assertThat(page.events().get(1)).isInstanceOf(SourceEvent.Upserted.class);
        assertThat(page.events().get(2))
                .isEqualTo(new SourceEvent.Removed(new RecordKey(kind, "x")));
        assertThat(page.lastId()).isEqualTo("3");
    }

    @Test
    void removesByIdAlone() {
        assertThat(events(event("1", "users.deleted", "{\"id\":\"x\"}")).events())
                .containsExactly(new SourceEvent.Removed(new RecordKey(Kind.PERSON, "x")));
    }

    @Test
    void passesOverWhatIsOfNoConcern() {
        EventPage page =
                events(
                        event("1", "districts.updated", "{\"id\":\"d\"}"),
                        event("2", "resources.created", "{}"),
                        event("3", "enrollments.deleted", "null"),
                        event("4", "students.updated", "{}"),
                        event("5", "users.merged", "{}"),
                        event("6", "users", "{}"));

        assertThat(page.events()).isEmpty();
        assertThat(page.quarantined()).isEmpty();
        assertThat(page.lastId()).isEqualTo("6");
    }

    /** P6, P8. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users.updated|{}|PERSON|''|MISSING_ID|id",
                "users.updated|{\"id\":\"x\"}|PERSON|x|NO_KNOWN_ROLE|roles",
                "users.updated|null|PERSON|''|WRONG_TYPE|''",
                "users.updated|\"x\"|PERSON|''|WRONG_TYPE|''",
                "users.deleted|{}|PERSON|''|MISSING_ID|id",
                "sections.updated|{\"id\":\"x\"}|CLASS|x|MISSING_FIELD|students",
                "schools.created|{\"id\":\"x\",\"name\":[]}|SCHOOL|x|WRONG_TYPE|name",
                "terms.updated|{\"id\":\"x\",\"district\":\"other\"}|TERM|x|WRONG_TYPE|district",
                "terms.deleted|{\"id\":\"x\",\"district\":\"other\"}|TERM|x|WRONG_TYPE|district",
                "courses.updated|{\"id\":\"x\",\"name\":\"a\",\"name\":\"b\"}|COURSE|x|WRONG_TYPE|name",
                "''|{\"id\":\"x\"}|PERSON|1|MISSING_FIELD|type"
            })
    void quarantinesWhatCannotBeReadAndMovesOn(
            String type, String object, Kind kind, String id, Code code, String path) {
        EventPage page =
                events(event("1", type, object), event("2", "terms.deleted", "{\"id\":\"t\"}"));

        assertThat(page.events()).hasSize(1);
        assertThat(page.lastId()).isEqualTo("2");
        assertThat(page.quarantined())
                .singleElement()
                .satisfies(each -> assertThat(each.kind()).isEqualTo(kind))
                .satisfies(each -> assertThat(each.id()).isEqualTo(id))
                .satisfies(each -> assertThat(each.code()).isEqualTo(code))
                .satisfies(each -> assertThat(each.path()).isEqualTo(path));
    }

    @Test
    void keepsTheBookmarkAtTheLastEventWithAnId() {
        EventPage page =
                events(
                        event("1", "terms.deleted", "{\"id\":\"t\"}"),
                        "{\"type\":\"terms.deleted\",\"data\":{\"object\":{\"id\":\"u\"}}}");

        assertThat(page.lastId()).isEqualTo("1");
        assertThat(page.quarantined())
                .extracting(Quarantined::code)
                .containsExactly(Code.MISSING_ID);
    }

    @Test
    void readsNoneOfTheFormerValues() {
        String event =
                """
                {"id":"1","type":"terms.updated","data":{"object":{"id":"t","name":"new"},
                "previous_attributes":{"name":"a","name":"b"}}}\
                """;

        assertThat(events(event).quarantined()).isEmpty();
        assertThat(events(event).events()).hasSize(1);
    }

    @Test
    void goesOnWhileThereIsMore() {
        fixture.portal.on(
                FEED,
                Reply.json(
                        listBefore(
                                "/v3.0/events?n", event("1", "terms.deleted", "{\"id\":\"t\"}"))),
                Reply.json(listBefore("/v3.0/events?n")));

        assertThat(got(fixture.source.events(connection(), "")).more()).isEqualTo(More.YES);
        assertThat(got(fixture.source.events(connection(), "")).more()).isEqualTo(More.NO);
    }

    @Test
    void halvesAPageThatIsTooLarge() {
        fixture.portal
                .on(FEED, Reply.status(413))
                .on("/v3.0/events?starting_after=e1&limit=250", Reply.json(list()));

        assertThat(got(fixture.source.events(connection(), "e1")).lastId()).isEmpty();
    }

    private EventPage events(String... events) {
        fixture.portal.on(FEED, Reply.json(list(events)));
        return got(fixture.source.events(connection(), ""));
    }

    private static String event(String id, String type, String object) {
        return "{\"id\":\"%s\",\"type\":\"%s\",\"created\":\"x\",\"data\":{\"object\":%s}}"
                .formatted(id, type, object);
    }
}
