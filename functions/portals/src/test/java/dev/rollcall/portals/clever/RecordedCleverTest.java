package dev.rollcall.portals.clever;

import static dev.rollcall.portals.clever.Fixture.connection;
import static dev.rollcall.portals.clever.Fixture.got;
import static dev.rollcall.portals.clever.Fixture.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.OptionalField;
import dev.rollcall.district.StaffPolicy;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.Relationship;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.School;
import dev.rollcall.roster.Term;
import dev.rollcall.sync.read.RosterSource.EventPage;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.More;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.read.SourceEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole adapter against what Clever really served. */
class RecordedCleverTest {

    private final Fixture fixture = new Fixture();

    @BeforeEach
    void serve() {
        for (CleverList list : CleverList.values()) {
            Recorded.serve(fixture.portal, list.path());
        }
        Recorded.serve(fixture.portal, "events");
        fixture.portal
                .on("/v3.0/districts", Recorded.reply("districts"))
                .on("/oauth/tokens?owner_type=district", Recorded.reply("tokens"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void listsTheDistricts() {
        assertThat(got(fixture.districts()))
                .extracting(DistrictId::asString)
                .containsExactly(
                        "clever:58da8a43cc70ab00017a1a87",
                        "clever:5d0a9e5d0958b300014e49d2",
                        "clever:62817af12d430f5d54001f99");
    }

    @Test
    void tellsTheDistrictsName() {
        assertThat(got(fixture.source.districtName(connection())))
                .isEqualTo("#DEMO Certification ISD - Events");
    }

    @ParameterizedTest
    @CsvSource({
        "SCHOOLS, 4, 1",
        "TERMS, 5, 1",
        "COURSES, 100, 2",
        "CLASSES, 100, 2",
        "PEOPLE, 100, 2"
    })
    void readsEveryRecordToTheEndOfTheList(SourceCollection collection, int records, int pages) {
        List<Page> read = readAll(collection);

        assertThat(read).hasSize(pages);
        assertThat(read.getFirst().records()).hasSize(records);
        assertThat(read).allSatisfy(page -> assertThat(page.quarantined()).isEmpty());
        assertThat(read).allSatisfy(page -> assertThat(page.ignored()).isZero());
        // one for the tokens
        assertThat(fixture.doors.counted()).isEqualTo(pages + 1);
    }

    @Test
    void readsASchool() {
        assertThat((School) first(SourceCollection.SCHOOLS))
                .isEqualTo(
                        new School(
                                "58da8c58155b940248000007",
                                "Pineapple Elementary School",
                                Optional.of("13K123"),
                                Optional.of("13K123"),
                                Optional.of("30890"),
                                Optional.empty(),
                                Optional.of("TransitionalKindergarten"),
                                Optional.of("5")));
    }

    @Test
    void readsATerm() {
        assertThat((Term) first(SourceCollection.TERMS))
                .isEqualTo(
                        new Term(
                                "5b42365868c8d6104f634d32",
                                Optional.of("S1"),
                                Optional.of(LocalDate.of(2012, 8, 1)),
                                Optional.of(LocalDate.of(2012, 12, 1))));
    }

    @Test
    void readsASection() {
        RosterClass section = (RosterClass) first(SourceCollection.CLASSES);

        assertThat(section.name()).isEqualTo("Sixth Grade Advisory - Madison - 4");
        assertThat(section.schoolId()).isEqualTo("58da8c58155b940248000008");
        assertThat(section.courseId()).contains("5970d4de35e9e69741000277");
        assertThat(section.termIds()).containsExactly("5b42365868c8d6104f634d34");
        assertThat(section.details().period()).contains("4");
        assertThat(section.details().section()).isEmpty();
        assertThat(section.members()).hasSize(27);
        assertThat(section.members())
                .contains(
                        new ClassMember("5faac8b7bc447500a10ae88f", MemberRole.PRIMARY_TEACHER),
                        new ClassMember("58da8c65d7dc0ca0680007d7", MemberRole.STUDENT));
    }

    @Test
    void readsAStudent() {
        Person student = (Person) first(SourceCollection.PEOPLE);

        assertThat(student.id()).isEqualTo("58da8c63d7dc0ca0680003ed");
        assertThat(student.name().first()).isEqualTo("Steve");
        assertThat(student.name().last()).isEqualTo("Ziemann");
        assertThat(student.email()).contains("z.steve@example.net");
        assertThat(student.isStudent()).isTrue();
        assertThat(student.schools()).containsExactly("58da8c58155b940248000007");
        assertThat(student.roles().getFirst().sisId()).contains("100095233");
        assertThat(student.roles().getFirst().grade()).contains("Kindergarten");
        assertThat(student.fields()).isEmpty();
    }

    @Test
    void readsOptionalFieldsWhereTheSettingsNameThem() {
        Connection curious =
                connection(
                        settings(
                                StaffPolicy.DIRECTORY, GuardianPolicy.OFF, OptionalField.values()));

        Page page = got(fixture.source.page(curious, SourceCollection.PEOPLE, ""));

        assertThat(((Person) page.records().getFirst()).fields())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                OptionalField.MIDDLE_NAME, "G",
                                OptionalField.USERNAME, "stevez33",
                                OptionalField.STATE_ID, "231786324",
                                OptionalField.STUDENT_NUMBER, "100095233",
                                OptionalField.BIRTH_DATE, "2007-02-11",
                                OptionalField.GENDER, "M",
                                OptionalField.RACE, "Black or African American",
                                OptionalField.HISPANIC_ETHNICITY, "Y"));
    }

    @Test
    void readsTheEventsInFeedOrderToTheirEnd() {
        EventPage page = got(fixture.source.events(importing(), ""));
        EventPage end = got(fixture.source.events(importing(), page.lastId()));

        // 89 users updated, 6 created, 4 schools; the district's own event is no record
        assertThat(page.events()).hasSize(99);
        assertThat(people(page)).hasSize(95);
        assertThat(schools(page)).hasSize(4);
        assertThat(page.quarantined()).isEmpty();
        assertThat(page.lastId()).isEqualTo("64206e4531f12f05cc490ffd");
        assertThat(page.more()).isEqualTo(More.YES);
        assertThat(end.events()).isEmpty();
        assertThat(end.lastId()).isEmpty();
        assertThat(end.more()).isEqualTo(More.NO);
    }

    @Test
    void findsTheNewestEvent() {
        assertThat(got(fixture.source.newestEvent(connection())))
                .isEqualTo("64206e4531f12f05cc490ffd");
    }

    @Test
    void takesGuardiansInEventsForRemovedWhereTheyAreOff() {
        EventPage page = got(fixture.source.events(connection(), ""));

        assertThat(page.events()).hasSize(99);
        assertThat(page.events().stream().filter(SourceEvent.Removed.class::isInstance)).hasSize(2);
    }

    @Test
    void readsAGuardianWithOneTieForEachStudentThoughEventsSayItTwice() {
        Person guardian =
                people(got(fixture.source.events(importing(), ""))).stream()
                        .filter(person -> person.id().equals("5faac8b8bc447500a10ae8bf"))
                        .findFirst()
                        .orElseThrow();

        assertThat(guardian.is(Role.GUARDIAN)).isTrue();
        assertThat(guardian.name().first()).isEmpty();
        assertThat(guardian.name().last()).isEqualTo("Ahmed Roberts");
        assertThat(guardian.relationships())
                .containsExactly(new Relationship("58da8c65d7dc0ca0680007c9", "Other", "Family"));
    }

    @Test
    void takesAnAnswerWithoutAListForBrokenAndA404InHtmlForRefused() {
        assertThat(fixture.read(SourceCollection.TERMS, Recorded.reply("user_resources")))
                .isEqualTo(Fetches.broken());
        assertThat(fixture.read(SourceCollection.TERMS, Recorded.reply("resources_teacher")))
                .isEqualTo(Fetches.refused());
    }

    /** The token list has tokens for three districts; the data API knows one of them. */
    @Test
    void isRefusedWhereTheTokenIs() {
        fixture.portal.on("/v3.0/schools", Reply.of(401, "application/json", "{\"error\":\"x\"}"));

        assertThat(fixture.firstPage(SourceCollection.SCHOOLS)).isInstanceOf(Fetch.Refused.class);
    }

    private static Connection importing() {
        return connection(settings(StaffPolicy.DIRECTORY, GuardianPolicy.IMPORT));
    }

    private RosterRecord first(SourceCollection collection) {
        return got(fixture.firstPage(collection)).records().getFirst();
    }

    private List<Page> readAll(SourceCollection collection) {
        List<Page> pages = new ArrayList<>();
        String cursor = "";
        do {
            pages.add(got(fixture.source.page(connection(), collection, cursor)));
            cursor = pages.getLast().next().orElse("");
        } while (!cursor.isEmpty());
        return pages;
    }

    private static List<Person> people(EventPage page) {
        return upserted(page, Person.class);
    }

    private static List<School> schools(EventPage page) {
        return upserted(page, School.class);
    }

    private static <T extends RosterRecord> List<T> upserted(EventPage page, Class<T> type) {
        return page.events().stream()
                .filter(SourceEvent.Upserted.class::isInstance)
                .map(event -> ((SourceEvent.Upserted) event).roster())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
