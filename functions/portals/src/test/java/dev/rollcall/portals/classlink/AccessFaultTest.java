package dev.rollcall.portals.classlink;

import static dev.rollcall.portals.classlink.Fixture.APPLICATION;
import static dev.rollcall.portals.classlink.Fixture.DATA;
import static dev.rollcall.portals.classlink.Fixture.application;
import static dev.rollcall.portals.classlink.Fixture.connection;
import static dev.rollcall.portals.classlink.Fixture.got;
import static dev.rollcall.portals.classlink.Fixture.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.OneRosterSettings.Route;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.portals.scripted.ScriptedPortal.Asked;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.run.ErrorCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** F-18: what opens a district's data is refused, replaced or taken away. */
class AccessFaultTest {

    private static final Reply EMPTY = Reply.json("{\"users\":[]}");
    private static final Fetch<Page> REVOKED = new Fetch.Refused<>(ErrorCode.ACCESS_REVOKED);
    private static final String SERVER = "/applications/" + APPLICATION + "/server";

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void putsTheApplicationIntoThePathAsItIsListed() {
        fixture.portal.on(DATA + "users", EMPTY);

        got(fixture.people(connection()));

        Asked data = fixture.portal.asked().getLast();
        assertThat(data.pathAndQuery())
                .isEqualTo(DATA + "users?limit=4000&offset=0&sort=sourcedId&orderBy=asc");
        assertThat(data.authorization()).isEqualTo("Bearer bearer-1");
    }

    @Test
    void goesOnWithABearerThatWasReplaced() {
        fixture.portal
                .on("/applications", one("bearer-1"), one("bearer-2"))
                .on(DATA + "users", Reply.status(401), EMPTY);

        got(fixture.people(connection()));

        assertThat(fixture.portal.asked().getLast().authorization()).isEqualTo("Bearer bearer-2");
    }

    @Test
    void takesARefusalOfTheSameBearerForAccessRevoked() {
        fixture.portal.on(DATA + "users", Reply.status(401));

        assertThat(fixture.people(connection())).isEqualTo(REVOKED);
        assertThat(fixture.portal.asked("/applications")).isEqualTo(2);
        assertThat(fixture.portal.asked(DATA + "users")).isEqualTo(1);
    }

    @Test
    void saysThatATenantHasGoneWhenItIsListedNoMore() {
        fixture.portal
                .on("/applications", one("bearer-1"), list(application("9", "1", "b", "other")))
                .on(DATA + "users", Reply.status(401));

        assertThat(fixture.people(connection()))
                .isEqualTo(new Fetch.Refused<>(ErrorCode.DISTRICT_DISCONNECTED));
    }

    @Test
    void readsTheListOnceForAllThreadsThatWereRefused() {
        fixture.portal.on(DATA + "users", Reply.status(401));
        RosterSource source = fixture.classlink().source();
        ConcurrentLinkedQueue<Fetch<Page>> answers = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> answers.add(people(source, connection())));
            }
        }

        assertThat(answers).hasSize(8).containsOnly(REVOKED);
        assertThat(fixture.portal.asked("/applications")).isEqualTo(2);
    }

    @Test
    void readsTheListAtMostOnceAMinuteForAnUnchangedBearer() {
        fixture.portal.on(DATA + "users", Reply.status(401));
        RosterSource source = fixture.classlink().source();

        people(source, connection());
        fixture.passes(Duration.ofSeconds(59));
        people(source, connection());
        assertThat(fixture.portal.asked("/applications")).isEqualTo(2);

        fixture.passes(Duration.ofSeconds(1));
        people(source, connection());
        assertThat(fixture.portal.asked("/applications")).isEqualTo(3);
    }

    @Test
    void keepsTheListForFiveMinutes() {
        fixture.portal.on(DATA + "users", EMPTY);
        RosterSource source = fixture.classlink().source();

        people(source, connection());
        fixture.passes(Duration.ofMinutes(5).minusSeconds(1));
        people(source, connection());
        assertThat(fixture.portal.asked("/applications")).isEqualTo(1);

        fixture.passes(Duration.ofSeconds(1));
        people(source, connection());
        assertThat(fixture.portal.asked("/applications")).isEqualTo(2);
    }

    @Test
    void signsRequestsToTheDistrictsOwnServerEachWithANonceOfItsOwn() {
        server("key", "word");
        fixture.portal.on("/ims/oneroster/v1p1/users", Reply.status(503), EMPTY);

        got(fixture.people(direct(Route.OAUTH1)));

        List<String> signed =
                fixture.portal.asked().stream()
                        .map(Asked::authorization)
                        .filter(each -> each.startsWith("OAuth "))
                        .toList();
        assertThat(signed).hasSize(2).doesNotHaveDuplicates();
        assertThat(signed.getFirst())
                .contains("oauth_consumer_key=\"key\"", "oauth_signature_method=\"HMAC-SHA256\"")
                .doesNotContain("oauth_version");
    }

    @Test
    void tellsAFaultySignatureFromAccessRevoked() {
        server("key", "word");
        fixture.portal
                .on("/ims/oneroster/v1p1/users", Reply.status(401))
                .on("/ims/oneroster/v1p1/orgs", Reply.json("{\"orgs\":[]}"));
        assertThat(fixture.people(direct(Route.OAUTH1))).isEqualTo(Fetches.refused());

        fixture.portal.on("/ims/oneroster/v1p1/orgs", Reply.status(401));
        assertThat(fixture.people(direct(Route.OAUTH1))).isEqualTo(REVOKED);
    }

    @Test
    void goesOnWithKeysThatWereReplaced() {
        fixture.portal
                .on(SERVER, serverReply("old", "word"), serverReply("new", "word"))
                .on("/ims/oneroster/v1p1/users", Reply.status(401), EMPTY);

        got(fixture.people(direct(Route.OAUTH1)));

        assertThat(fixture.portal.asked().getLast().authorization())
                .contains("oauth_consumer_key=\"new\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org",
                "https://rosterserver.com",
                "https://evilrosterserver.com",
                "https://x.rosterserver.com.evil.org",
                "https://x.rosterserver.com:8443",
                "http://x.rosterserver.com",
                "https://user@x.rosterserver.com",
                "https://x.rosterserver.com/?a=b",
                "/no/host",
                "file:///etc/passwd"
            })
    void callsNoServerOutsideTheAllowedHosts(String url) {
        fixture.portal.on(SERVER, serverReply(url, "key", "word"));

        assertThat(fixture.people(direct(Route.OAUTH1)))
                .isEqualTo(new Fetch.Refused<>(ErrorCode.FOREIGN_LINK));
        assertThat(fixture.people(direct(Route.OAUTH2)))
                .isEqualTo(new Fetch.Refused<>(ErrorCode.FOREIGN_LINK));
    }

    @Test
    void asksForATokenOnceAndForAnotherWhenItExpiresOrIsRefused() {
        server("key", "word");
        fixture.portal
                .on("/token", token("t1"), token("t2"), token("t3"))
                .on("/ims/oneroster/v1p1/users", EMPTY, EMPTY, EMPTY, Reply.status(401), EMPTY);
        RosterSource source = fixture.classlink().source();
        Connection connection = direct(Route.OAUTH2);

        got(people(source, connection));
        got(people(source, connection));
        fixture.passes(Duration.ofMinutes(59));
        got(people(source, connection));
        got(people(source, connection));

        assertThat(fixture.portal.asked())
                .filteredOn(each -> each.pathAndQuery().contains("/users"))
                .extracting(Asked::authorization)
                .containsExactly("Bearer t1", "Bearer t1", "Bearer t2", "Bearer t2", "Bearer t3");
        assertThat(fixture.portal.asked())
                .filteredOn(each -> each.pathAndQuery().equals("/token"))
                .extracting(Asked::authorization)
                .containsOnly("Basic a2V5OndvcmQ=");
    }

    @Test
    void asksForOneNewTokenForAllThreadsThatWereRefused() {
        server("key", "word");
        fixture.portal
                .on("/token", token("t1"))
                .on("/ims/oneroster/v1p1/users", EMPTY, Reply.status(401));
        RosterSource source = fixture.classlink().source();
        got(people(source, direct(Route.OAUTH2)));
        ConcurrentLinkedQueue<Fetch<Page>> answers = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> answers.add(people(source, direct(Route.OAUTH2))));
            }
        }

        assertThat(answers).hasSize(8).containsOnly(REVOKED);
        assertThat(fixture.portal.asked("/token")).isEqualTo(2);
    }

    @Test
    void takesARefusalOfANewTokenForAccessRevoked() {
        server("key", "word");
        fixture.portal
                .on("/token", token("t1"), token("t2"))
                .on("/ims/oneroster/v1p1/users", Reply.status(401));

        assertThat(fixture.people(direct(Route.OAUTH2))).isEqualTo(REVOKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/ims/oneroster/v1p1",
                "/ims/oneroster/rostering/v1p2",
                "/odd/base/path"
            })
    void findsTheResourcesOfAServerThatIsNotClassLink(String path) {
        fixture.portal
                .on("/applications", Reply.status(404))
                .on("/odd/applications", Reply.status(404))
                .on("/odd/base/path/applications", Reply.status(404))
                .on(path + "/orgs", Reply.json("{\"orgs\":[]}"))
                .on(path + "/users", EMPTY);
        boolean isOdd = path.startsWith("/odd");
        ClassLinkPortal classlink =
                fixture.classlink(fixture.portal.base().resolve(isOdd ? path : "/"), 100);

        got(people(classlink.source(), own(Route.PROXY)));
        got(people(classlink.source(), own(Route.PROXY)));

        assertThat(fixture.portal.asked(path + "/orgs")).isEqualTo(1);
        assertThat(fixture.portal.asked().getLast().authorization()).isEqualTo("Bearer partner-1");
    }

    @Test
    void signsRequestsToAServerThatIsNotClassLinkWithOurOwnKeys() {
        fixture.portal.on("/orgs", Reply.json("{\"orgs\":[]}")).on("/users", EMPTY);

        got(fixture.people(own(Route.OAUTH1)));

        assertThat(fixture.portal.asked().getLast().authorization())
                .contains("oauth_consumer_key=\"our-id\"");
    }

    @Test
    void remembersNoPathWhileAServerIsInTrouble() {
        fixture.portal.on("/orgs", Reply.status(503));
        assertThat(fixture.people(own(Route.PROXY)))
                .isEqualTo(new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE));
        assertThat(fixture.portal.asked("/ims/oneroster/v1p1/orgs")).isZero();
    }

    private static Connection own(Route route) {
        DistrictSettings settings =
                Fixture.settings(GuardianPolicy.OFF)
                        .withOneRoster(OneRosterSettings.standard().withRoute(route));
        return connection(OwnServer.KEY, settings);
    }

    private static Connection direct(Route route) {
        return connection(OneRosterSettings.standard().withRoute(route));
    }

    private void server(String id, String secret) {
        fixture.portal.on(SERVER, serverReply(id, secret));
    }

    private Reply serverReply(String id, String secret) {
        return serverReply(fixture.portal.base().toString(), id, secret);
    }

    private static Reply serverReply(String url, String id, String secret) {
        return Reply.json(
                """
                {"status":1,"message":"","server":
                {"client_id":"%s","client_secret":"%s","endpoint_url":"%s"}}\
                """
                        .formatted(id, secret, url));
    }

    private static Reply token(String text) {
        return Reply.json(
                "{\"access_token\":\"%s\",\"token_type\":\"bearer\",\"expires_in\":3600}"
                        .formatted(text));
    }

    private static Reply one(String bearer) {
        return list(application("1", "90210", bearer, APPLICATION));
    }

    private static Fetch<Page> people(RosterSource source, Connection connection) {
        return source.page(connection, SourceCollection.PEOPLE, "");
    }
}
