package dev.rollcall.portals.classlink;

import static dev.rollcall.portals.classlink.Fixture.application;
import static dev.rollcall.portals.classlink.Fixture.got;
import static dev.rollcall.portals.classlink.Fixture.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.Portal;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.sync.read.PortalDirectory.Listed;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class ClassLinkDirectoryTest {

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    @DisplayName("R15: no list of ClassLink's names a contact, so that nobody is asked for one")
    void namesNoContact() {
        fixture.applications(application("1", "7", "b", "app", "true", "Active"));
        DistrictId district = listed().getFirst().district();
        int asked = fixture.portal.asked().size();

        assertThat(got(fixture.classlink().directory().contact(district))).isEmpty();
        assertThat(fixture.portal.asked()).hasSize(asked);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "\"true\", Active, b, LIVE",
                "true, active, b, LIVE",
                "\"TRUE\", ACTIVE, b, LIVE",
                "\"true\", ||, b, LIVE",
                "\"false\", Active, b, NOT_ENABLED",
                "\"\", Active, b, NOT_ENABLED",
                "null, Active, b, NOT_ENABLED",
                "\"true\", Suspended, b, -",
                "\"true\", Active, null, -",
                "\"true\", Active, ||, -",
                "\"false\", Inactive, null, -"
            })
    void tellsWhetherATenantMayBeRead(
            String enabled, String status, String bearer, String standing) {
        fixture.applications(application("1", "7", bearer, "app", enabled, status));

        assertThat(listed())
                .extracting(each -> each.standing().name())
                .isEqualTo(standing.equals("-") ? List.of() : List.of(standing));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"id\":1}",
                "[]",
                "null",
                "\"text\"",
                "{\"tenant_id\":\"a b\",\"oneroster_application_id\":\"x\",\"bearer\":\"b\"}",
                "{\"tenant_id\":\"single\",\"oneroster_application_id\":\"x\",\"bearer\":\"b\"}",
                "{\"tenant_id\":\"8\",\"oneroster_application_id\":\"a/b\",\"bearer\":\"b\"}",
                "{\"tenant_id\":\"8\",\"oneroster_application_id\":\"..\",\"bearer\":\"b\"}",
                "{\"tenant_id\":\"8\",\"oneroster_application_id\":\"%2\",\"bearer\":\"b\"}",
                "{\"tenant_id\":{},\"oneroster_application_id\":\"x\",\"bearer\":\"b\"}"
            })
    void skipsAnEntryItCannotUseAndNoOther(String entry) {
        fixture.applications(entry, application("1", "\"tenant-7\"", "b", "app"));

        assertThat(listed()).containsExactly(Listed.live(tenant("tenant-7")));
    }

    @Test
    void readsApplicationsKeyedInAnObject() {
        fixture.portal.on(
                "/applications",
                Reply.json(
                        "{\"status\":1,\"applications\":{\"a\":%s,\"b\":%s}}"
                                .formatted(
                                        application("1", "7", "b", "x"),
                                        application("2", "8", "b", "y"))));

        assertThat(listed()).containsExactly(Listed.live(tenant("7")), Listed.live(tenant("8")));
    }

    @Test
    void listsATenantOnceHoweverManyApplicationsItHas() {
        fixture.applications(
                application("1", "7", "b", "x", "\"false\"", "Active"),
                application("2", "7", "b", "y"),
                application("3", "7", "b", "z"));

        assertThat(listed()).containsExactly(Listed.live(tenant("7")));
    }

    @Test
    void readsOnBehindAPageThatMayHaveBeenCutShort() {
        fixture.portal
                .on("/applications?limit=10000&offset=0", list(many(0, 200)))
                .on("/applications?limit=10000&offset=200", list(many(200, 250)));

        assertThat(listed()).hasSize(250);
    }

    @Test
    void endsAtAPageThatSaysNothingNew() {
        fixture.portal.on("/applications", list(many(0, 100)));

        assertThat(listed()).hasSize(100);
        assertThat(fixture.portal.asked("/applications")).isEqualTo(2);
    }

    @Test
    void asksWithThePartnerKeyAndAnewAfterItWasReplaced() {
        fixture.portal.on(
                "/applications", Reply.status(401), list(application("1", "7", "b", "x")));
        fixture.secrets.rotate("{\"partnerKey\":\"partner-2\"}");

        assertThat(listed()).hasSize(1);
        assertThat(fixture.portal.asked())
                .extracting(each -> each.authorization())
                .containsExactly("Bearer partner-1", "Bearer partner-2");
    }

    @Test
    void listsTheOneDistrictOfAServerThatIsNotClassLink() {
        fixture.portal
                .on("/applications", Reply.status(404))
                .on("/orgs", Reply.json("{\"orgs\":[]}"));

        assertThat(listed()).containsExactly(Listed.live(tenant(OwnServer.KEY)));
    }

    /** Else a portal without its list for an hour would disconnect every tenant. */
    @Test
    void takesNothingForADistrictsOwnServerThatDoesNotAnswerAsOne() {
        fixture.portal.on("/applications", Reply.status(404));

        assertThat(districts()).isEqualTo(Fetches.unavailable());
    }

    @Test
    void knowsNothingWhileThePortalOrTheSecretIsInTrouble() {
        fixture.portal.on("/applications", Reply.html(200));
        assertThat(districts()).isEqualTo(Fetches.broken());

        fixture.portal.on("/applications", Reply.json("{\"applications\":null}"));
        assertThat(districts()).isEqualTo(Fetches.broken());

        fixture.portal.on("/applications", Reply.status(503));
        assertThat(districts()).isEqualTo(new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE));

        fixture.secrets.goDown();
        assertThat(districts()).isEqualTo(new Fetch.Unavailable<>(ErrorCode.STORE_UNAVAILABLE));
    }

    @Test
    void tellsTheTenantsNameWithoutAskingItsServer() {
        assertThat(got(fixture.classlink().source().districtName(Fixture.connection())))
                .isEqualTo("Example USD");
        assertThat(fixture.portal.asked()).hasSize(1);
    }

    @Test
    void usesTheOldestApplicationUnlessTheSettingsNameAnother() {
        fixture.applications(
                application("20", "90210", "bearer-20", "late"),
                application("3", "90210", "bearer-3", "early"),
                application("1", "90210", "bearer-1", "off", "\"false\"", "Active"));
        fixture.portal
                .on("/early/ims/oneroster/v1p1/users", Reply.json("{\"users\":[]}"))
                .on("/late/ims/oneroster/v1p1/users", Reply.json("{\"users\":[]}"));

        got(fixture.people(Fixture.connection()));
        got(fixture.people(named("late")));

        assertThat(fixture.portal.asked())
                .extracting(each -> each.authorization())
                .contains("Bearer bearer-3", "Bearer bearer-20")
                .doesNotContain("Bearer bearer-1");
        assertThat(fixture.people(named("off")))
                .isEqualTo(new Fetch.Refused<>(ErrorCode.DISTRICT_NOT_ENABLED));
        assertThat(fixture.people(named("unheard-of")))
                .isEqualTo(new Fetch.Refused<>(ErrorCode.DISTRICT_DISCONNECTED));
    }

    @Test
    void printsNoBearer() {
        TenantList tenants =
                new TenantList(
                        List.of(
                                new Application(
                                        tenant("7"),
                                        "Name",
                                        1,
                                        "x",
                                        "canary",
                                        Application.State.USABLE)));

        assertThat(tenants.toString()).doesNotContain("canary");
    }

    private static Connection named(String application) {
        OneRosterSettings usual = OneRosterSettings.standard();
        return Fixture.connection(
                new OneRosterSettings(
                        usual.route(),
                        usual.signature(),
                        usual.oauthVersion(),
                        usual.basePath(),
                        Optional.of(application),
                        usual.hierarchy()));
    }

    private static String[] many(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> application("" + i, "" + i, "b", "app" + i))
                .toArray(String[]::new);
    }

    private Fetch<List<Listed>> districts() {
        return fixture.classlink().directory().districts();
    }

    private List<Listed> listed() {
        return got(districts());
    }

    private static DistrictId tenant(String key) {
        return new DistrictId(Portal.CLASSLINK, key);
    }
}
