package dev.rollcall.portals.clever;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OptionalField;
import dev.rollcall.district.Portal;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.StaffPolicy;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.scripted.Doors;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.portals.scripted.RotatingSecrets;
import dev.rollcall.portals.scripted.ScriptedPortal;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.PortalDirectory.Standing;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Our adapter before a scripted Clever that knows one district. */
final class Fixture implements AutoCloseable {

    static final String DISTRICT = "58da8a43cc70ab00017a1a87";

    final ScriptedPortal portal = ScriptedPortal.open();
    final Doors doors = new Doors();
    final RotatingSecrets secrets =
            new RotatingSecrets("{\"clientId\":\"app\",\"clientSecret\":\"old\"}");
    final CleverPortal clever = clever("v3.0");
    final RosterSource source = clever.source();

    Fixture() {
        portal.on("/oauth/tokens", Reply.json(tokens(DISTRICT, "token-1")));
    }

    CleverPortal clever(String version) {
        CleverSettings settings =
                new CleverSettings(portal.base(), portal.base(), version, "clever");
        return CleverPortal.of(settings, doors.to(portal.base()), secrets, doors.clock());
    }

    Fetch<Page> firstPage(SourceCollection collection) {
        return source.page(connection(), collection, "");
    }

    /** A list's first page, served and read. */
    Fetch<Page> read(SourceCollection collection, Reply... replies) {
        portal.on("/v3.0/" + CleverList.of(collection).path(), replies);
        return firstPage(collection);
    }

    /** What is read from a page that holds these records. */
    static Page pageOf(Connection connection, SourceCollection collection, String... records) {
        try (Fixture fixture = new Fixture()) {
            String path = "/v3.0/" + CleverList.of(collection).path();
            fixture.portal.on(path, Reply.json(list(records)));
            return got(fixture.source.page(connection, collection, ""));
        }
    }

    static <T> T got(Fetch<T> fetch) {
        if (fetch instanceof Fetch.Got<T>(T value)) {
            return value;
        }
        throw new AssertionError("nothing got: " + fetch);
    }

    static Connection connection() {
        return connection(DistrictSettings.standard(FirstRoster.AUTO));
    }

    List<SourceCollection> collections() {
        return source.collections(connection());
    }

    /** The listed districts, all of them live. */
    Fetch<List<DistrictId>> districts() {
        return Fetches.then(
                clever.directory().districts(),
                listed ->
                        new Fetch.Got<>(
                                listed.stream()
                                        .filter(each -> each.standing() == Standing.LIVE)
                                        .map(PortalDirectory.Listed::district)
                                        .toList()));
    }

    static Connection connection(DistrictSettings settings) {
        DistrictId id = new DistrictId(Portal.CLEVER, DISTRICT);
        return Connection.discovered(id, settings, Doors.NOW);
    }

    static DistrictSettings settings(
            StaffPolicy staff, GuardianPolicy guardians, OptionalField... fields) {
        DistrictSettings standard = DistrictSettings.standard(FirstRoster.AUTO);
        return new DistrictSettings(
                1,
                standard.firstRoster(),
                staff,
                guardians,
                Set.of(fields),
                standard.budget(),
                standard.seats(),
                standard.oneRoster(),
                SignInSettings.standard(),
                OnboardingSettings.standard());
    }

    static String tokens(String district, String token) {
        return """
        {"data":[{"id":"1","owner":{"type":"district","id":"%s"},"access_token":"%s",
        "scopes":["read:user_id"]}],
        "links":[{"rel":"self","uri":"/oauth/tokens?owner_type=district"}]}\
        """
                .formatted(district, token);
    }

    /** The last page of a list. */
    static String list(String... records) {
        return list(List.of(records), "{\"rel\":\"self\",\"uri\":\"/v3.0/x\"}");
    }

    /** A page with a next link. */
    static String listBefore(String next, String... records) {
        return list(List.of(records), "{\"rel\":\"next\",\"uri\":\"" + next + "\"}");
    }

    private static String list(List<String> records, String link) {
        List<String> elements = new ArrayList<>();
        for (String record : records) {
            elements.add("{\"data\":" + record + ",\"uri\":\"/v3.0/x/1\"}");
        }
        return "{\"data\":[" + String.join(",", elements) + "],\"links\":[" + link + "]}";
    }

    @Override
    public void close() {
        portal.close();
    }
}
