package dev.rollcall.portals.oneroster;

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
import dev.rollcall.portals.http.BodyLimit;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpQuery;
import dev.rollcall.portals.scripted.Doors;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.portals.scripted.ScriptedPortal;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Pages as they are read when a server serves them. */
final class Served {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    private Served() {}

    static Fetch<Page> fetch(
            Reply reply, SourceCollection collection, int overlap, DistrictSettings settings) {
        try (ScriptedPortal portal = ScriptedPortal.open()) {
            portal.on("/x", reply);
            HttpQuery query =
                    new HttpQuery(portal.base().resolve("/x"), "Bearer b", BodyLimit.PAGE)
                            .orArray();
            Fetch<OneRosterPage> read =
                    OneRosterPage.read(
                            new Doors().to(portal.base()).ask(query),
                            connection(settings),
                            collection,
                            overlap,
                            TODAY);
            return Fetches.then(read, page -> new Fetch.Got<>(page.before(Optional.empty())));
        }
    }

    static Fetch<Page> fetch(Reply reply, SourceCollection collection) {
        return fetch(reply, collection, 0, settings(GuardianPolicy.OFF));
    }

    /** What is read of a list of these rows. */
    static Page page(SourceCollection collection, DistrictSettings settings, String... rows) {
        String body =
                "{\"%s\":[%s]}"
                        .formatted(OneRosterList.of(collection).path(), String.join(",", rows));
        return got(fetch(Reply.json(body), collection, 0, settings));
    }

    static Page page(SourceCollection collection, String... rows) {
        return page(collection, settings(GuardianPolicy.OFF), rows);
    }

    static <T extends RosterRecord> T only(Class<T> type, Page page) {
        if (page.records().size() != 1) {
            throw new AssertionError(page.records() + " " + page.quarantined());
        }
        return type.cast(page.records().getFirst());
    }

    static DistrictSettings settings(GuardianPolicy guardians, OptionalField... fields) {
        return settings(StaffPolicy.DIRECTORY, guardians, fields);
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

    private static Connection connection(DistrictSettings settings) {
        return Connection.discovered(new DistrictId(Portal.CLASSLINK, "7"), settings, Doors.NOW);
    }

    static <T> T got(Fetch<T> fetch) {
        if (fetch instanceof Fetch.Got<T>(T value)) {
            return value;
        }
        throw new AssertionError("nothing got: " + fetch);
    }
}
