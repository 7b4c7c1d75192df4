package dev.rollcall.portals.clever;

import static dev.rollcall.portals.clever.Fixture.DISTRICT;
import static dev.rollcall.portals.clever.Fixture.got;
import static dev.rollcall.portals.clever.Fixture.list;
import static dev.rollcall.portals.clever.Fixture.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.portals.scripted.ScriptedPortal;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.run.ErrorCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

class CleverTokensTest {

    private static final String TOKENS = "/oauth/tokens";

    private final Fixture fixture = new Fixture();
    private final ScriptedPortal portal = fixture.portal.on("/v3.0/schools", Reply.json(list()));

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void asksWithOurNameAndPasswordAndThenWithTheDistrictsToken() {
        schools();

        assertThat(portal.asked())
                .containsExactly(
                        new ScriptedPortal.Asked(
                                "/oauth/tokens?owner_type=district", basic("app:old")),
                        new ScriptedPortal.Asked("/v3.0/schools?limit=10000", "Bearer token-1"));
    }

    @Test
    void keepsTheTokensForFiveMinutes() {
        schools();
        fixture.doors.passes(Duration.ofMinutes(5).minusMillis(1));
        schools();
        assertThat(portal.asked(TOKENS)).isEqualTo(1);

        fixture.doors.passes(Duration.ofMillis(1));
        schools();
        assertThat(portal.asked(TOKENS)).isEqualTo(2);
    }

    @Test
    void keepsNoTokenAcrossAClockThatJumpedBack() {
        schools();
        fixture.doors.passes(Duration.ofDays(-1));
        schools();

        assertThat(portal.asked(TOKENS)).isEqualTo(2);
    }

    /** F-18. */
    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void readsARefusedTokenAnewOnce(int status) {
        portal.on(TOKENS, Reply.json(tokens(DISTRICT, "a")), Reply.json(tokens(DISTRICT, "b")))
                .on("/v3.0/schools", Reply.status(status), Reply.json(list()));

        assertThat(schools()).isInstanceOf(Fetch.Got.class);
        assertThat(portal.asked().getLast().authorization()).isEqualTo("Bearer b");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void isRefusedWhenTheNewTokenIsRefusedToo(int status) {
        portal.on("/v3.0/schools", Reply.status(status));

        assertThat(schools()).isEqualTo(Fetches.refused());
        assertThat(portal.asked("/v3.0/schools")).isEqualTo(2);
        assertThat(portal.asked(TOKENS)).isEqualTo(2);
    }

    @Test
    void saysWhenTheDistrictIsNoLongerListed() {
        portal.on(TOKENS, Reply.json(tokens("ffffffffffffffffffffffff", "x")));

        assertThat(schools()).isEqualTo(new Fetch.Refused<>(ErrorCode.DISTRICT_DISCONNECTED));
        assertThat(portal.asked("/v3.0/schools")).isZero();
    }

    @Test
    void looksForADistrictThatConnectedSinceTheListWasRead() {
        portal.on(
                TOKENS,
                Reply.json(tokens("ffffffffffffffffffffffff", "x")),
                Reply.json(tokens(DISTRICT, "y")));
        got(fixture.clever.directory().districts());

        assertThat(schools()).isInstanceOf(Fetch.Got.class);
    }

    /** K-06. */
    @Test
    void readsTheSecretAnewWhenItIsRefused() {
        portal.on(TOKENS, Reply.status(401), Reply.json(tokens(DISTRICT, "a")));
        fixture.secrets.rotate("{\"clientId\":\"app\",\"clientSecret\":\"new\"}");

        assertThat(schools()).isInstanceOf(Fetch.Got.class);
        assertThat(portal.asked().get(1).authorization()).isEqualTo(basic("app:new"));
    }

    @Test
    void isRefusedWhenTheNewSecretIsRefusedToo() {
        portal.on(TOKENS, Reply.status(401));

        assertThat(schools()).isEqualTo(Fetches.refused());
        assertThat(portal.asked(TOKENS)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "[]", "{\"clientId\":{}}", "{\"clientId\":\"app\"}"})
    void readsAMalformedSecretAnewAndIsRefused(String secret) {
        fixture.secrets.rotate(secret);
        fixture.secrets.readAnew("clever");

        assertThat(schools()).isEqualTo(Fetches.refused());
        assertThat(portal.asked()).isEmpty();
    }

    /** F-32. */
    @Test
    void isUnavailableWhileTheSecretIs() {
        fixture.secrets.goDown();

        assertThat(schools()).isEqualTo(new Fetch.Unavailable<>(ErrorCode.STORE_UNAVAILABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "429, PORTAL_THROTTLED",
        "500, PORTAL_UNAVAILABLE",
        "204, PORTAL_ANSWER_BROKEN",
        "302, PORTAL_ANSWER_BROKEN",
        "404, PORTAL_REFUSED"
    })
    void knowsNothingOfTheDistrictsWhenTheListIsNotServed(int status, ErrorCode code) {
        portal.on(TOKENS, Reply.status(status));

        assertThat(code(districts())).isEqualTo(code);
        assertThat(code(schools())).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":null}", "{\"data\":{}}", "[]", "<html>", ""})
    void neverTakesSomethingElseForAnEmptyList(String body) {
        portal.on(TOKENS, Reply.json(body));

        assertThat(districts()).isEqualTo(Fetches.broken());
    }

    @Test
    void takesAnEmptyListForAnEmptyList() {
        portal.on(TOKENS, Reply.json("{\"data\":[],\"links\":[]}"));

        assertThat(got(districts())).isEmpty();
    }

    @Test
    void followsTheListToItsEnd() {
        portal.on(
                        "/oauth/tokens?owner_type=district",
                        Reply.json(entries("a", "/oauth/tokens?x=2")))
                .on("/oauth/tokens?x=2", Reply.json(tokens("b", "t")));

        assertThat(got(districts())).extracting(DistrictId::key).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "/oauth/tokens?owner_type=district, PAGING_LOOP",
        "https://evil.example/oauth/tokens, FOREIGN_LINK",
        "//evil.example/oauth/tokens, FOREIGN_LINK",
        "\\\\evil.example, PORTAL_ANSWER_BROKEN"
    })
    void leavesTheListAtALinkThatLeadsNowhere(String next, ErrorCode code) {
        portal.on(TOKENS, Reply.json(entries("a", next.replace("\\", "\\\\"))));

        assertThat(code(districts())).isEqualTo(code);
    }

    @Test
    void gathersNoEndlessList() {
        portal.on(TOKENS, Reply.json(entries("a", "/oauth/tokens?owner_type=district")));
        for (int page = 0; page <= 200; page++) {
            String next = "/oauth/tokens?page=" + (page + 1);
            portal.on("/oauth/tokens?page=" + page, Reply.json(entries("a", next)));
        }
        portal.on(TOKENS, Reply.json(entries("a", "/oauth/tokens?page=0")));

        assertThat(code(districts())).isEqualTo(ErrorCode.PAGING_LOOP);
        assertThat(portal.asked()).hasSize(100);
    }

    @Test
    void passesOverEntriesThatNameNoDistrict() {
        portal.on(
                TOKENS,
                Reply.json(
                        """
                        {"data":[
                          null, 7, "x", [], {}, {"owner":null}, {"owner":"x"}, {"owner":{}},
                          {"owner":{"type":"district","id":""}},
                          {"owner":{"type":"district","id":"a b"}},
                          {"owner":{"type":"district","id":{}}},
                          {"owner":{"type":"school","id":"s"},"access_token":"t"},
                          {"owner":{"type":"district","id":"d1"},"access_token":"t"},
                          {"owner":{"type":"district","id":"d1"},"access_token":"t"},
                          {"owner":{"type":"district","id":"d2"}}
                        ]}\
                        """));

        assertThat(got(districts())).extracting(DistrictId::key).containsExactly("d1", "d2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"a\\nb\"", "\"a b\"", "{}"})
    void isRefusedWithATokenThatCannotBeSent(String token) {
        portal.on(TOKENS, Reply.json(tokens(DISTRICT, "#").replace("\"#\"", token)));

        assertThat(schools()).isInstanceOf(Fetch.Refused.class);
        assertThat(portal.asked("/v3.0/schools")).isZero();
    }

    private Fetch<List<DistrictId>> districts() {
        return fixture.districts();
    }

    private Fetch<?> schools() {
        return fixture.firstPage(SourceCollection.SCHOOLS);
    }

    static ErrorCode code(Fetch<?> fetch) {
        return switch (fetch) {
            case Fetch.Got<?> got -> throw new AssertionError("got " + got);
            case Fetch.Missing<?> _ -> throw new AssertionError("missing");
            case Fetch.Throttled<?> _ -> ErrorCode.PORTAL_THROTTLED;
            case Fetch.Unavailable<?> unavailable -> unavailable.code();
            case Fetch.Refused<?> refused -> refused.code();
        };
    }

    private static String entries(String district, String next) {
        return """
        {"data":[{"owner":{"type":"district","id":"%s"},"access_token":"t"}],
        "links":[{"rel":"next","uri":"%s"}]}\
        """
                .formatted(district, next);
    }

    private static String basic(String pair) {
        byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }
}
