package dev.rollcall.portals.clever;

import static dev.rollcall.portals.clever.CleverTokensTest.code;
import static dev.rollcall.portals.clever.Fixture.connection;
import static dev.rollcall.portals.clever.Fixture.got;
import static dev.rollcall.portals.clever.Fixture.list;
import static dev.rollcall.portals.clever.Fixture.listBefore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.portals.scripted.ScriptedPortal;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.run.ErrorCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleverPagingTest {

    private static final String TERM = "{\"id\":\"t1\"}";
    private static final String FIRST = "/v3.0/terms?limit=10000";

    private final Fixture fixture = new Fixture();
    private final ScriptedPortal portal = fixture.portal;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void servesClassesBeforePeopleAndNoEnrollments() {
        assertThat(fixture.collections())
                .containsExactly(
                        SourceCollection.SCHOOLS,
                        SourceCollection.TERMS,
                        SourceCollection.COURSES,
                        SourceCollection.CLASSES,
                        SourceCollection.PEOPLE);
        assertThatThrownBy(() -> fixture.firstPage(SourceCollection.ENROLLMENTS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHOOLS, schools",
        "TERMS, terms",
        "COURSES, courses",
        "CLASSES, sections",
        "PEOPLE, users"
    })
    void asksForTenThousandRecordsAtOnce(SourceCollection collection, String path) {
        fixture.read(collection, Reply.json(list()));

        assertThat(portal.asked().getLast().pathAndQuery())
                .isEqualTo("/v3.0/" + path + "?limit=10000");
    }

    /** P9: the next link is not made of the last record's id. */
    @Test
    void followsTheNextLinkToTheLetter() {
        String next = "/v3.0/terms?starting_after=zzz&limit=7&odd=%2F";
        portal.on(FIRST, Reply.json(listBefore(next, TERM))).on(next, Reply.json(list(TERM)));

        Page first = got(fixture.firstPage(SourceCollection.TERMS));
        Page second = got(fixture.source.page(connection(), SourceCollection.TERMS, next));

        assertThat(first.next()).contains(next);
        assertThat(second.next()).isEmpty();
        assertThat(portal.asked().getLast().pathAndQuery()).isEqualTo(next);
    }

    @Test
    void findsTheNextLinkByItsNameWhereverItStands() {
        String links =
                """
                {"links":[{"uri":"/v3.0/a","rel":"ending"},{"uri":"/v3.0/terms?n","rel":"next"},
                {"rel":"self","uri":"/v3.0/b"},{"rel":null},{}],"data":[]}\
                """;

        assertThat(got(read(links)).next()).contains("/v3.0/terms?n");
    }

    /** P3. */
    @Test
    void goesOnAfterAnEmptyPage() {
        assertThat(got(read(listBefore("/v3.0/terms?n"))).next()).contains("/v3.0/terms?n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":[]}", "{\"data\":[],\"links\":null}"})
    void takesAnEmptyPageWithoutLinksForTheLast(String body) {
        assertThat(got(read(body)).next()).isEmpty();
    }

    /** P2, P4: nothing says whether more follow. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":[{\"data\":{\"id\":\"t\"}}]}",
                "{\"data\":[{\"data\":{\"id\":\"t\"}}],\"links\":null}",
                "{\"data\":[null]}",
                "{\"data\":[],\"links\":{}}",
                "{\"data\":[],\"links\":\"\"}",
                "{\"data\":[],\"links\":[{\"rel\":\"next\"}]}",
                "{\"data\":[],\"links\":[{\"rel\":\"next\",\"uri\":null}]}",
                "{\"data\":[],\"links\":[{\"rel\":\"next\",\"uri\":\"\"}]}",
                "{\"data\":[],\"links\":[{\"rel\":\"next\",\"uri\":{}}]}",
                "{\"data\":[],\"links\":[{\"rel\":\"next\",\"uri\":\"/a b\"}]}",
                "{\"data\":[],\"links\":[{\"rel\":\"next\",\"uri\":\"terms?n\"}]}"
            })
    void takesAPageThatDoesNotSayWhetherItIsTheLastForBroken(String body) {
        assertThat(code(read(body))).isEqualTo(ErrorCode.PORTAL_ANSWER_BROKEN);
    }

    /** F-13, T-11. */
    @Test
    void neverFollowsALinkToAnotherServer() {
        try (ScriptedPortal evil = ScriptedPortal.open()) {
            String foreign = evil.base() + "/v3.0/terms";

            assertThat(code(read(listBefore(foreign, TERM)))).isEqualTo(ErrorCode.FOREIGN_LINK);
            assertThat(code(fixture.source.page(connection(), SourceCollection.TERMS, foreign)))
                    .isEqualTo(ErrorCode.FOREIGN_LINK);
            assertThat(evil.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/v3.0/terms",
                "https://evil.example/v3.0/terms",
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.1:1/v3.0/terms",
                "file:///etc/passwd"
            })
    void refusesForeignLinks(String next) {
        assertThat(code(read(listBefore(next, TERM)))).isEqualTo(ErrorCode.FOREIGN_LINK);
    }

    @Test
    void refusesALinkThatLeadsToItsOwnPage() {
        String cursor = "/v3.0/terms?starting_after=a";
        portal.on(cursor, Reply.json(listBefore(cursor, TERM)))
                .on(FIRST, Reply.json(listBefore(FIRST, TERM)));

        assertThat(code(fixture.source.page(connection(), SourceCollection.TERMS, cursor)))
                .isEqualTo(ErrorCode.PAGING_LOOP);
        assertThat(code(fixture.firstPage(SourceCollection.TERMS)))
                .isEqualTo(ErrorCode.PAGING_LOOP);
    }

    @Test
    void acceptsALinkWithThePortalsOwnAddress() {
        String next = portal.base() + "/v3.0/terms?starting_after=a";
        portal.on(FIRST, Reply.json(listBefore(next, TERM)))
                .on("/v3.0/terms?starting_after=a", Reply.json(list(TERM)));

        assertThat(got(fixture.firstPage(SourceCollection.TERMS)).next()).contains(next);
        assertThat(got(fixture.source.page(connection(), SourceCollection.TERMS, next)).records())
                .hasSize(1);
    }

    @Test
    void halvesAPageThatIsTooLargeForThePortal() {
        portal.on("/v3.0/terms", Reply.status(413))
                .on("/v3.0/terms?limit=2500", Reply.json(list(TERM)));

        assertThat(got(fixture.firstPage(SourceCollection.TERMS)).records()).hasSize(1);
        assertThat(portal.asked("/v3.0/terms")).isEqualTo(3);
    }

    @Test
    void halvesAPageThatIsTooLargeForUs() {
        String padded = list(TERM) + " ".repeat(24_000_001);
        portal.on(FIRST, Reply.json(padded).gzipped())
                .on("/v3.0/terms?limit=5000", Reply.json(list(TERM)));

        assertThat(got(fixture.firstPage(SourceCollection.TERMS)).records()).hasSize(1);
    }

    @Test
    void halvesFromWhereACursorStands() {
        String cursor = "/v3.0/terms?limit=10000&starting_after=a";
        portal.on(cursor, Reply.status(413))
                .on("/v3.0/terms?limit=5000&starting_after=a", Reply.json(list(TERM)));

        assertThat(got(fixture.source.page(connection(), SourceCollection.TERMS, cursor)).records())
                .hasSize(1);
    }

    @Test
    void givesUpOnAPageOfAHundredThatIsTooLarge() {
        portal.on("/v3.0/terms", Reply.status(413));

        assertThat(code(fixture.firstPage(SourceCollection.TERMS)))
                .isEqualTo(ErrorCode.PAGE_TOO_LARGE);
        assertThat(portal.asked().stream().map(ScriptedPortal.Asked::pathAndQuery))
                .contains("/v3.0/terms?limit=156")
                .endsWith("/v3.0/terms?limit=100");
        assertThat(portal.asked("/v3.0/terms")).isEqualTo(8);
    }

    @Test
    void cannotHalveALinkThatNamesNoSize() {
        String cursor = "/v3.0/terms?starting_after=a";
        portal.on(cursor, Reply.status(413));

        assertThat(code(fixture.source.page(connection(), SourceCollection.TERMS, cursor)))
                .isEqualTo(ErrorCode.PAGE_TOO_LARGE);
        assertThat(portal.asked(FIRST)).isZero();
    }

    @Test
    void speaksTheVersionItIsTold() {
        portal.on("/v3.1/terms?limit=10000", Reply.json(listBefore("/v3.1/terms?n", TERM)))
                .on("/v3.1/events", Reply.json(list()));
        var source = fixture.clever("v3.1").source();

        assertThat(got(source.page(connection(), SourceCollection.TERMS, "")).next())
                .contains("/v3.1/terms?n");
        assertThat(got(source.newestEvent(connection()))).isEmpty();
    }

    private Fetch<Page> read(String body) {
        return fixture.read(SourceCollection.TERMS, Reply.json(body));
    }
}
