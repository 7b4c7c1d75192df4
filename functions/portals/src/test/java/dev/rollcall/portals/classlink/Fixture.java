package dev.rollcall.portals.classlink;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.Portal;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.portals.http.BoundedHttp;
import dev.rollcall.portals.http.HttpLimits;
import dev.rollcall.portals.http.Origins;
import dev.rollcall.portals.scripted.Doors;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.portals.scripted.RotatingSecrets;
import dev.rollcall.portals.scripted.ScriptedPortal;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.run.UsageMeter;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;

/** Our adapter before a scripted ClassLink that knows one tenant. */
final class Fixture implements AutoCloseable {

    static final String APPLICATION = "%2FaB3xExample%3D";
    static final String DATA = "/" + APPLICATION + OneRosterSettings.BASE_PATH + "/";

    final ScriptedPortal portal = ScriptedPortal.open();
    final RotatingSecrets secrets =
            new RotatingSecrets(
                    "{\"partnerKey\":\"partner-1\",\"clientId\":\"our-id\",\"clientSecret\":\"word\"}");
    private Instant now = Doors.NOW;

    Fixture() {
        applications(application("1", "90210", "bearer-1", APPLICATION));
    }

    ClassLinkPortal classlink() {
        return classlink(portal.base(), 4_000);
    }

    ClassLinkPortal classlink(URI url, int pageLimit) {
        ClassLinkSettings settings =
                new ClassLinkSettings(
                        url,
                        "classlink",
                        pageLimit,
                        ClassLinkSettings.DIRECT_HOSTS,
                        OneRosterSettings.standard());
        return ClassLinkPortal.of(settings, door(settings), secrets, () -> now, new Random(7));
    }

    private BoundedHttp door(ClassLinkSettings settings) {
        Duration patience = Duration.ofSeconds(10);
        return new BoundedHttp(
                settings.origins(Origins.PlainHttp.TO_LOOPBACK),
                new HttpLimits(patience, patience),
                new UsageMeter(),
                any -> {},
                () -> now,
                new Random(1));
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    Fixture applications(String... applications) {
        portal.on("/applications", list(applications));
        return this;
    }

    static Reply list(String... applications) {
        return Reply.json(
                "{\"status\":1,\"applications\":[" + String.join(",", applications) + "]}");
    }

    static String application(String number, String tenant, String bearer, String id) {
        return application(number, tenant, bearer, id, "\"true\"", "Active");
    }

    static String application(
            String number, String tenant, String bearer, String id, String enabled, String status) {
        return """
        {"id":%s,"application_id":702,"tenant_id":%s,"bearer":%s,"tenant_name":"Example USD",
        "enabled":%s,"tenant_status":"%s","oneroster_application_id":"%s","name":"Our App",
        "version":""}\
        """
                .formatted(
                        number,
                        tenant,
                        bearer.equals("null") ? "null" : "\"" + bearer + "\"",
                        enabled,
                        status,
                        id);
    }

    Fetch<Page> people(Connection connection) {
        return classlink().source().page(connection, SourceCollection.PEOPLE, "");
    }

    static Connection connection() {
        return connection(OneRosterSettings.standard());
    }

    static Connection connection(OneRosterSettings oneRoster) {
        return connection("90210", settings(GuardianPolicy.OFF).withOneRoster(oneRoster));
    }

    static Connection connection(String tenant, DistrictSettings settings) {
        return Connection.discovered(new DistrictId(Portal.CLASSLINK, tenant), settings, Doors.NOW);
    }

    static DistrictSettings settings(GuardianPolicy guardians) {
        DistrictSettings standard = DistrictSettings.standard(FirstRoster.AUTO);
        return new DistrictSettings(
                1,
                standard.firstRoster(),
                standard.staff(),
                guardians,
                Set.of(),
                standard.budget(),
                standard.seats(),
                standard.oneRoster(),
                SignInSettings.standard(),
                OnboardingSettings.standard());
    }

    static <T> T got(Fetch<T> fetch) {
        if (fetch instanceof Fetch.Got<T>(T value)) {
            return value;
        }
        throw new AssertionError("nothing got: " + fetch);
    }

    @Override
    public void close() {
        portal.close();
    }
}
