package dev.rollcall.portals.classlink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Connection;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.portals.scripted.RosterServer;
import dev.rollcall.roster.Course;
import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.School;
import dev.rollcall.roster.Term;
import dev.rollcall.roster.hierarchy.Org;
import dev.rollcall.roster.plan.ListProof.Verdict;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two real sets of sample files (Ed-Fi LMS-Toolkit, Apache-2.0), served as JSON by a server that is
 * not ClassLink, under the names their columns have.
 */
class SampleSetsTest {

    private static final String FALL = "255901001_2021_2020-2021_Fall";
    private static final String SPRING = "255901001_2021_2020-2021_Spring";
    private static final String SCHOOL = "255901001";
    private static final String ENGLISH = "25590100101Trad120ENG112011";

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1"})
    void comeThroughWhole(String version) {
        try (Fixture fixture = new Fixture();
                RosterServer server = Csv.serve("oneroster-" + version, "/any/base/path")) {
            Sample sample = new Sample(fixture, server, version);

            sample.organisations();
            sample.sessions();
            sample.courses();
            sample.classes();
            sample.enrollments();
            sample.people();
        }
    }

    private record Sample(Fixture fixture, RosterServer server, String version) {

        void organisations() {
            WholeRead read = whole(SourceCollection.SCHOOLS, 2);

            assertThat(orgs(read))
                    .containsExactly(
                            new Org("255901", Org.Type.DISTRICT, Optional.empty()),
                            new Org(SCHOOL, Org.Type.SCHOOL, Optional.of("255901")));
            School school = (School) record(read, SCHOOL);
            assertThat(school.name()).isEqualTo("Grand Bend High School");
            assertThat(school.sisId()).isEmpty();
        }

        void sessions() {
            WholeRead read = whole(SourceCollection.TERMS, 3);

            assertThat(record(read, FALL))
                    .isEqualTo(
                            new Term(
                                    FALL,
                                    Optional.of("2020-2021 Fall Semester"),
                                    Optional.of(LocalDate.of(2020, 8, 17)),
                                    Optional.of(LocalDate.of(2020, 12, 18))));
        }

        void courses() {
            WholeRead read = whole(SourceCollection.COURSES, 2);

            String algebra = isFirst() ? "3100500" : "03100500";
            assertThat(record(read, algebra))
                    .isEqualTo(new Course(algebra, Optional.of("Algebra I"), Optional.of("ALG-1")));
            assertThat(record(read, "ENG-1"))
                    .isEqualTo(new Course("ENG-1", Optional.of("English I"), Optional.of("ENG-1")));
        }

        void classes() {
            WholeRead read = whole(SourceCollection.CLASSES, 2);

            String subject = "English/Language Arts I" + (isFirst() ? "" : " (9th grade)");
            assertThat(record(read, ENGLISH))
                    .isEqualTo(
                            new RosterClass(
                                    ENGLISH,
                                    "ENG-1",
                                    SCHOOL,
                                    Optional.of("ENG-1"),
                                    List.of(FALL, SPRING),
                                    new RosterClass.ClassDetails(
                                            Optional.of(subject),
                                            Optional.of("09"),
                                            isFirst() ? Optional.empty() : Optional.of("1"),
                                            Optional.of("English I"),
                                            Optional.empty()),
                                    List.of()));
        }

        void enrollments() {
            WholeRead read = whole(SourceCollection.ENROLLMENTS, 0);

            List<Enrollment> places =
                    read.pages.stream()
                            .flatMap(page -> page.links().enrollments().stream())
                            .toList();
            Optional<LocalDate> begin =
                    isFirst() ? Optional.empty() : Optional.of(LocalDate.of(2020, 8, 17));
            Optional<LocalDate> end =
                    isFirst() ? Optional.empty() : Optional.of(LocalDate.of(2020, 12, 18));
            assertThat(places)
                    .hasSize(Csv.rows("oneroster-" + version, "enrollments").size())
                    .contains(new Enrollment("604863", ENGLISH, MemberRole.STUDENT, begin, end));
            assertThat(places).extracting(Enrollment::personId).doesNotContain("");
            assertThat(places)
                    .filteredOn(place -> place.role().teaches())
                    .hasSize(count("enrollments", "role", "teacher"));
        }

        void people() {
            int everybody = Csv.rows("oneroster-" + version, "users").size();
            WholeRead read = whole(SourceCollection.PEOPLE, everybody);

            Optional<String> grade = isFirst() ? Optional.empty() : Optional.of("09");
            assertThat(record(read, "604863"))
                    .isEqualTo(
                            new Person(
                                    "604863",
                                    new PersonName("Mary", "Archer"),
                                    Optional.of("Mary.Archer@studentgps.org"),
                                    List.of(
                                            new PersonRole(
                                                    Role.STUDENT,
                                                    List.of(SCHOOL),
                                                    Optional.empty(),
                                                    grade)),
                                    Map.of(),
                                    List.of()));
            assertThat(read.records.values())
                    .filteredOn(each -> ((Person) each).is(Role.TEACHER))
                    .hasSize(count("users", "role", "teacher"));
        }

        private boolean isFirst() {
            return version.equals("1.0");
        }

        private int count(String list, String column, String value) {
            return (int)
                    Csv.rows("oneroster-" + version, list).stream()
                            .filter(row -> value.equals(row.get(column)))
                            .count();
        }

        private WholeRead whole(SourceCollection collection, int records) {
            Connection own =
                    Fixture.connection(OwnServer.KEY, Fixture.settings(GuardianPolicy.OFF));
            WholeRead read = new WholeRead(fixture.classlink(server.base(), 7).source(), own);

            assertThat(read.read(collection)).isEqualTo(Verdict.PROVEN);
            assertThat(read.pages).allMatch(page -> page.quarantined().isEmpty());
            assertThat(read.pages.stream().mapToInt(Page::ignored).sum()).isZero();
            if (collection == SourceCollection.SCHOOLS) {
                assertThat(orgs(read)).hasSize(records);
            } else {
                assertThat(read.records).hasSize(records);
            }
            return read;
        }

        private static List<Org> orgs(WholeRead read) {
            return read.pages.stream().flatMap(page -> page.links().orgs().stream()).toList();
        }

        private static RosterRecord record(WholeRead read, String id) {
            return Optional.ofNullable(read.records.get(id)).orElseThrow();
        }
    }
}
