package dev.rollcall.aws.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.account.subscription.FreeTrial;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OneRosterSettings;
import dev.rollcall.district.OpenRun;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.PoolChange;
import dev.rollcall.district.Portal;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.Schedule;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.onboarding.Onboarding;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunReport;
import dev.rollcall.sync.run.RunReport.SeatCounts;
import dev.rollcall.testkit.sample.SampleConnections;
import dev.rollcall.testkit.sample.SampleDistricts;
import dev.rollcall.testkit.sample.SampleRuns;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

final class DocumentsTest {
    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "58da8a43");

    @Test
    void readsConnectionsAndRunsAsTheyWere() {
        Connection connection = SampleConnections.full(DISTRICT);
        Run run = SampleRuns.full(DISTRICT, "run-1");

        assertThat(Documents.read(Documents.text(connection), Connection.class))
                .isEqualTo(connection);
        assertThat(Documents.inflated(Documents.deflated(run), Run.class)).isEqualTo(run);
    }

    @Test
    void writesNothingButComponents() {
        assertThat(Documents.text(SampleRuns.full(DISTRICT, "run-1")))
                .contains("\"district\":\"clever:58da8a43\"", "\"worked\":\"PT5.000000006S\"")
                .doesNotContain("\"open\"", "\"releasing\"", "\"districtWide\"");
    }

    @Test
    void passesOverWhatANewerVersionAdded() {
        Connection connection = SampleDistricts.discovered(DISTRICT);
        String newer = Documents.text(connection).replaceFirst("\\{", "{\"new\":{\"a\":[1]},");

        assertThat(Documents.read(newer, Connection.class)).isEqualTo(connection);
    }

    @Test
    void takesWhatAnOlderVersionDidNotWriteForAbsent() {
        Connection connection = SampleDistricts.discovered(DISTRICT);
        String older = Documents.text(connection).replace("\"bookmark\":null,", "");

        assertThat(older).doesNotContain("bookmark");
        assertThat(Documents.read(older, Connection.class)).isEqualTo(connection);
    }

    /** Tables and data folders of the version that knew Clever alone stay readable. */
    @Test
    void readsAConnectionOfBeforeOneRosterWithItsUsualSettings() throws IOException {
        Connection full = SampleConnections.full(DISTRICT);

        assertThat(Documents.read(stored("connection"), Connection.class))
                .isEqualTo(
                        ofTheWhole(full)
                                .withRevision(Optional.empty())
                                .withOnboarding(Onboarding.longDone(full.connectedAt()))
                                .withTrend(Optional.empty())
                                .withSettings(
                                        full.settings()
                                                .withSeats(oneProduct(full.settings()))
                                                .withOneRoster(OneRosterSettings.standard())
                                                .withSignIn(SignInSettings.standard())
                                                .withOnboarding(OnboardingSettings.standard())));
    }

    @Test
    void readsSettingsOfBeforeOnboardingWithItsUsualOnes() {
        DistrictSettings settings = SampleConnections.full(DISTRICT).settings();
        String older = Documents.text(settings).replaceFirst(",\"onboarding\":\\{[^{}]*\\}", "");

        assertThat(older).doesNotContain("onboarding");
        assertThat(Documents.read(older, DistrictSettings.class))
                .isEqualTo(settings.withOnboarding(OnboardingSettings.standard()));
    }

    @Test
    void readsAPoolOfBeforeThereWereProductsAsThatOfTheDefaultOne() {
        assertThat(
                        Documents.read(
                                "{\"pool\":5,\"overSeat\":{\"policy\":\"grace\",\"days\":30}}",
                                ProductSeats.class))
                .isEqualTo(
                        ProductSeats.of(
                                new SeatSettings(OptionalInt.of(5), new OverSeatPolicy.Grace(30))));
    }

    @Test
    void readsAPoolThatDidNotKnowHowToChangeByItself() {
        SeatSettings later =
                SeatSettings.unlimited().withLater(List.of(new PoolChange(Instant.EPOCH, 7)));
        String older = Documents.text(later).replaceFirst(",\"later\":\\[[^\\]]*]", "");

        assertThat(older).doesNotContain("later");
        assertThat(Documents.read(older, SeatSettings.class)).isEqualTo(SeatSettings.unlimited());
        assertThat(Documents.read(Documents.text(later), SeatSettings.class)).isEqualTo(later);
    }

    @Test
    void readsATrialOfBeforeEachProductHadSeatsOfItsOwn() {
        String older =
                "{\"startedAt\":\"2026-11-01T00:00:00Z\",\"endsAt\":\"2026-12-01T00:00:00Z\","
                        + "\"zone\":\"UTC\",\"seatTarget\":5000}";

        assertThat(Documents.read(older, FreeTrial.class).targets())
                .isEqualTo(Map.of(ProductSeats.DEFAULT_PRODUCT, 5_000));
        assertThat(Documents.read(older.replace("5000", "0"), FreeTrial.class).targets()).isEmpty();
    }

    @Test
    void writesThePoolOfTheFirstProductForVersionsThatKnowNoOther() {
        ProductSeats seats = SampleConnections.full(DISTRICT).settings().seats();

        assertThat(Documents.text(seats))
                .startsWith("{\"pool\":0,\"overSeat\":{\"policy\":\"grace\",\"days\":30}");
        assertThat(Documents.read(Documents.text(seats), ProductSeats.class)).isEqualTo(seats);
    }

    private static ProductSeats oneProduct(DistrictSettings settings) {
        return ProductSeats.of(settings.seats().main());
    }

    /** As it was stored before parts of a district could be read by themselves. */
    private static Connection ofTheWhole(Connection full) {
        Schedule schedule = full.schedule();
        OpenRun open = full.openRun().orElseThrow();
        LastRun last = full.lastRun().orElseThrow();
        return full.withSchedule(
                        new Schedule(schedule.nextDueAt(), schedule.lastPolledAt(), FollowUp.FULL))
                .withOpenRun(new OpenRun(open.runId(), open.mode(), open.trigger(), open.at()))
                .withLastRun(
                        new LastRun(
                                last.runId(),
                                last.mode(),
                                last.outcome(),
                                last.code(),
                                last.endedAt()));
    }

    @Test
    void letsADistrictThatWasNeverRosteredBeginItsOnboarding() {
        Connection connection = SampleDistricts.discovered(DISTRICT);
        String older =
                Documents.text(connection).replaceFirst("\"onboarding\":\\{\"number\".*$", "");

        assertThat(older).endsWith(",");
        assertThat(Documents.read(older.substring(0, older.length() - 1) + "}", Connection.class))
                .isEqualTo(connection);
    }

    @Test
    void readsSettingsOfBeforeSignInWithItsUsualOnes() {
        DistrictSettings settings = SampleConnections.full(DISTRICT).settings();
        String older = Documents.text(settings).replaceFirst(",\"signIn\":\\{[^{}]*\\}", "");

        assertThat(older).doesNotContain("signIn");
        assertThat(Documents.read(older, DistrictSettings.class))
                .isEqualTo(settings.withSignIn(SignInSettings.standard()));
    }

    @Test
    void readsEverySettingOfSignInAsItWas() {
        assertThat(SampleConnections.everySignIn())
                .allSatisfy(settings ->
                        assertThat(Documents.read(Documents.text(settings), SignInSettings.class))
                                .isEqualTo(settings));
    }

    @Test
    void writesTheLaunchDayAndItsZoneForPeopleToRead() {
        assertThat(Documents.text(SampleConnections.full(DISTRICT).settings().signIn()))
                .contains("\"launch\":\"2026-08-17\"", "\"zone\":\"Pacific/Honolulu\"");
        assertThat(Documents.text(SignInSettings.standard()))
                .contains("\"launch\":null", "\"zone\":\"America/New_York\"");
    }

    @Test
    void readsARunOfBeforeRevisions() throws IOException {
        Run full = SampleRuns.full(DISTRICT, "run-1");

        assertThat(Documents.read(stored("run"), Run.class))
                .isEqualTo(full.edit().revision(Optional.empty()).scope(Optional.empty()).done());
    }

    @Test
    void readsAReportOfBeforeRemarksAsOneWithoutAny() throws IOException {
        RunReport report = Documents.read(stored("report"), RunReport.class);

        assertThat(report.remarks()).isEmpty();
        assertThat(report.orphanMemberships()).isEqualTo(4);
        assertThat(report.tally().total(Kind.PERSON, Outcome.CREATED)).isEqualTo(3);
        assertThat(report.seats()).isEqualTo(new SeatCounts(1, 2, 3, 4, 5));
    }

    @Test
    void namesWhatATallyCounts() {
        Tally tally = new Tally();
        tally.add("north", Kind.PERSON, Outcome.HELD_BACK, 3);
        tally.add("", Kind.TERM, Outcome.CREATED, 0);

        assertThat(Documents.text(tally)).isEqualTo("{\"\":{},\"north\":{\"PERSON.HELD_BACK\":3}}");
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertThatIllegalStateException().isThrownBy(() -> Documents.read("{", Run.class));
    }

    private static String stored(String document) throws IOException {
        String name = "/documents/" + document + "-before-classlink.json";
        try (InputStream in = DocumentsTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        }
    }
}
