package dev.rollcall.portals.clever;

import static dev.rollcall.portals.clever.Fixture.connection;
import static dev.rollcall.portals.clever.Fixture.got;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.read.SourcePart;
import dev.rollcall.sync.run.ErrorCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single records and what hangs on them (clever.md §1.2), for runs of a part of a district. */
class CleverScopeTest {

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "SCHOOL, schools",
        "TERM, terms",
        "COURSE, courses",
        "CLASS, sections",
        "PERSON, users"
    })
    @DisplayName("X4 reads one record by itself")
    void readsOneRecord(Kind kind, String list) {
        fixture.portal.on("/v3.0/" + list + "/r1", Reply.json(one(record("r1"))));

        Page page = got(record(kind, "r1"));

        assertThat(page.records()).singleElement().matches(each -> each.id().equals("r1"));
        assertThat(page.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SCHOOL,  CLASSES, schools/x/sections",
        "SCHOOL,  PEOPLE,  schools/x/users",
        "SCHOOL,  TERMS,   schools/x/terms",
        "SCHOOL,  COURSES, schools/x/courses",
        "TEACHER, CLASSES, users/x/sections",
        "STUDENT, CLASSES, users/x/sections",
        "CLASS,   PEOPLE,  sections/x/users"
    })
    @DisplayName("X4 follows the lists under a record to their end")
    void followsTheListsUnderARecord(Level level, SourceCollection collection, String path) {
        String second = "/v3.0/" + path + "?limit=10000&starting_after=r1";
        fixture.portal
                .on(
                        "/v3.0/" + path + "?limit=10000",
                        Reply.json(Fixture.listBefore(second, record("r1"))))
                .on(second, Reply.json(Fixture.list(record("r2"))));
        SourcePart part = new SourcePart(new RosterScope(level, "x"), collection);

        Page first = got(fixture.source.page(connection(), part, ""));
        Page last = got(fixture.source.page(connection(), part, first.next().orElseThrow()));

        assertThat(first.records()).singleElement().matches(each -> each.id().equals("r1"));
        assertThat(last.records()).singleElement().matches(each -> each.id().equals("r2"));
        assertThat(last.next()).isEmpty();
    }

    @Test
    @DisplayName("P1 takes for gone only what the portal itself says it has not")
    void takesForGoneOnlyWhatThePortalSaysItHasNot() {
        fixture.portal.on(
                "/v3.0/users/gone",
                Reply.of(404, "application/json", "{\"error\":\"resource not found\"}"));

        assertThat(record(Kind.PERSON, "gone")).isEqualTo(new Fetch.Missing<Page>());
        assertThat(record(Kind.PERSON, "page-for-people"))
                .isEqualTo(new Fetch.Refused<Page>(ErrorCode.PORTAL_REFUSED));
    }

    @Test
    @DisplayName("F-11 reads no list under a record that is not there as an empty one")
    void readsNoMissingListAsAnEmptyOne() {
        fixture.portal.on("/v3.0/sections/x/users", Reply.of(404, "application/json", "{}"));
        SourcePart part =
                new SourcePart(new RosterScope(Level.CLASS, "x"), SourceCollection.PEOPLE);

        assertThat(fixture.source.page(connection(), part, ""))
                .isEqualTo(new Fetch.Refused<Page>(ErrorCode.PORTAL_REFUSED));
    }

    @Test
    void takesNoOtherRecordForTheOneAskedFor() {
        fixture.portal
                .on("/v3.0/users/r1", Reply.json(one(record("r2"))))
                .on("/v3.0/users/r3", Reply.json("{\"links\":[]}"));

        assertThat(record(Kind.PERSON, "r1"))
                .isEqualTo(new Fetch.Unavailable<Page>(ErrorCode.PORTAL_ANSWER_BROKEN));
        assertThat(record(Kind.PERSON, "r3"))
                .isEqualTo(new Fetch.Unavailable<Page>(ErrorCode.PORTAL_ANSWER_BROKEN));
    }

    @Test
    void setsAnUnreadableRecordAside() {
        fixture.portal.on("/v3.0/users/r1", Reply.json(one("{\"id\":\"r1\",\"roles\":{}}")));

        Page page = got(record(Kind.PERSON, "r1"));

        assertThat(page.records()).isEmpty();
        assertThat(page.quarantined()).singleElement().matches(each -> each.id().equals("r1"));
    }

    @Test
    void leavesNoWayOutOfThePath() {
        record(Kind.PERSON, "../districts");

        assertThat(fixture.portal.asked("/v3.0/users/..%2Fdistricts")).isEqualTo(1);
    }

    private Fetch<Page> record(Kind kind, String id) {
        return fixture.source.record(connection(), new RecordKey(kind, id));
    }

    private static String one(String record) {
        return "{\"data\":" + record + ",\"links\":[{\"rel\":\"self\",\"uri\":\"/v3.0/x/1\"}]}";
    }

    /** Enough to be a record of any kind. */
    private static String record(String id) {
        return "{\"id\":\"" + id + "\",\"students\":[],\"roles\":{\"teacher\":{\"school\":\"s\"}}}";
    }
}
