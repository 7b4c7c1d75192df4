package dev.rollcall.portals.classlink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Connection;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.portals.scripted.RosterServer;
import dev.rollcall.portals.scripted.RosterServer.Habit;
import dev.rollcall.roster.plan.ListProof.Verdict;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.run.ErrorCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class PagingTest {

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "9, 2", "10, 2", "11, 3", "19, 3", "20, 4", "100, 12"})
    void readsAListOfAnyLengthAndLooksBehindItsEnd(int length, int requests) {
        try (RosterServer server = serving(length)) {
            WholeRead read = reading(server, 10);

            assertThat(read.read(SourceCollection.COURSES)).isEqualTo(Verdict.PROVEN);
            assertThat(read.records).hasSize(length);
            assertThat(read.pages).hasSize(requests);
        }
    }

    @Test
    void asksOnceMoreForTheLastRowOfThePageBefore() {
        try (RosterServer server = serving(12)) {
            reading(server, 10).read(SourceCollection.COURSES);

            assertThat(server.asked())
                    .filteredOn(each -> each.contains("/courses"))
                    .containsExactly(
                            "/odd/courses?limit=10&offset=0&sort=sourcedId&orderBy=asc",
                            "/odd/courses?limit=10&offset=9&sort=sourcedId&orderBy=asc",
                            "/odd/courses?limit=10&offset=11&sort=sourcedId&orderBy=asc");
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsWholeWhateverTheServersHabit(Habit habit) {
        try (RosterServer server = serving(25, habit)) {
            WholeRead read = reading(server, 10);
            Verdict verdict = read.read(SourceCollection.COURSES);

            boolean isFair = habit != Habit.LOW_TOTALS && habit != Habit.NO_OFFSETS;
            assertThat(verdict).isEqualTo(isFair ? Verdict.PROVEN : Verdict.UNPROVEN);
            assertThat(read.records).hasSize(habit == Habit.NO_OFFSETS ? 10 : 25);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void readsOnWhereAServerClampsItsPages(boolean tellsTotals) {
        Habit[] habits = tellsTotals ? new Habit[0] : new Habit[] {Habit.NO_TOTALS};
        try (RosterServer server = serving(25, habits).clampedTo(4)) {
            WholeRead read = reading(server, 10);

            assertThat(read.read(SourceCollection.COURSES)).isEqualTo(Verdict.PROVEN);
            assertThat(read.records).hasSize(25);
        }
    }

    @Test
    void provesNothingOfAServerThatRoundsOffsetsAndTellsNoTotals() {
        try (RosterServer server = serving(25, Habit.WHOLE_PAGES, Habit.NO_TOTALS)) {
            WholeRead read = reading(server, 10);

            assertThat(read.read(SourceCollection.COURSES)).isEqualTo(Verdict.UNPROVEN);
            assertThat(read.records).hasSize(25);
        }
    }

    @Test
    void foretellsEveryCursorWhereTheTotalIsKnown() {
        try (RosterServer server = serving(95)) {
            WholeRead read = reading(server, 10);
            read.read(SourceCollection.COURSES);
            RosterSource source = fixture.classlink(server.base(), 10).source();

            for (int i = 1; i < read.cursors.size() - 1; i++) {
                assertThat(source.following(read.cursors.get(i))).contains(read.cursors.get(i + 1));
            }
            assertThat(source.following(read.cursors.getFirst())).isEmpty();
            assertThat(source.following(read.cursors.getLast())).isEmpty();
        }
    }

    @Test
    void halvesAPageThatIsTooHeavyAndRecovers() {
        try (RosterServer server = serving(9_000).breakingAbove(1_000)) {
            WholeRead read = reading(server, 4_000);

            assertThat(read.read(SourceCollection.COURSES)).isEqualTo(Verdict.PROVEN);
            assertThat(read.records).hasSize(9_000);
            assertThat(limits(server))
                    .startsWith("4000", "2000", "1000", "1000", "1000", "1000", "2000", "1000");
        }
    }

    @Test
    void givesUpOnAPageThatIsTooHeavyAtItsSmallest() {
        try (RosterServer server = serving(10).breakingAbove(999)) {
            RosterSource source = fixture.classlink(server.base(), 4_000).source();

            assertThat(source.page(own(), SourceCollection.COURSES, ""))
                    .isEqualTo(new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE));
            assertThat(limits(server)).containsExactly("4000", "2000", "1000", "1000");
        }
    }

    @Test
    void servesGuardiansOnlyWhereTheyAreImported() {
        RosterSource source = fixture.classlink().source();

        assertThat(source.collections(Fixture.connection()))
                .containsExactly(
                        SourceCollection.SCHOOLS,
                        SourceCollection.TERMS,
                        SourceCollection.COURSES,
                        SourceCollection.ENROLLMENTS,
                        SourceCollection.CLASSES,
                        SourceCollection.PEOPLE);
        assertThat(
                        source.collections(
                                Fixture.connection("7", Fixture.settings(GuardianPolicy.IMPORT))))
                .hasSize(7)
                .endsWith(SourceCollection.GUARDIANS);
    }

    @Test
    void hasNoFeedAndPerhapsNoRevision() {
        try (RosterServer server = serving(1)) {
            RosterSource source = fixture.classlink(server.base(), 10).source();

            assertThat(source.newestEvent(own())).isEqualTo(new Fetch.Missing<>());
            assertThat(source.events(own(), "")).isEqualTo(new Fetch.Missing<>());
            assertThat(source.revision(own())).isEqualTo(new Fetch.Got<>(Optional.empty()));
            assertThat(source.districtName(own())).isEqualTo(new Fetch.Got<>("Example USD"));
        }
    }

    private static List<String> limits(RosterServer server) {
        return server.asked().stream()
                .filter(each -> each.contains("/courses?"))
                .map(each -> each.replaceAll(".*limit=([0-9]+).*", "$1"))
                .toList();
    }

    private WholeRead reading(RosterServer server, int limit) {
        return new WholeRead(fixture.classlink(server.base(), limit).source(), own());
    }

    private static Connection own() {
        return Fixture.connection(OwnServer.KEY, Fixture.settings(GuardianPolicy.OFF));
    }

    private static RosterServer serving(int courses, Habit... habits) {
        return RosterServer.at("/odd", habits)
                .serve(
                        "orgs",
                        List.of(
                                "{\"sourcedId\":\"1\",\"type\":\"district\","
                                        + "\"name\":\"Example USD\"}"))
                .serve(
                        "courses",
                        IntStream.range(0, courses)
                                .mapToObj("{\"sourcedId\":\"c%06d\"}"::formatted)
                                .toList());
    }
}
