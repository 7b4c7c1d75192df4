package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.AccountWorld.DISTRICT;
import static dev.rollcall.handlers.account.AccountWorld.HOME;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RosterStore.WriteMode;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

class RosterEndpointsTest {

    private static final String ROSTER = HOME + "/roster/";

    private final AccountWorld world = new AccountWorld();

    @ParameterizedTest
    @CsvSource({
        "schools, school-bare school-full",
        "terms, term-bare term-full",
        "courses, course-bare course-full",
        "classes, class-bare class-full",
        "people, person-bare person-full"
    })
    void listsRecordsOfAKind(String kind, String ids) {
        world.fillRoster();

        assertThat(ids(ROSTER + kind)).containsExactlyInAnyOrder(ids.split(" ", -1));
    }

    @Test
    void isEmptyBeforeTheFirstImport() {
        assertThat(ids(ROSTER + "people")).isEmpty();
        assertThat(world.get(ROSTER + "people/p1").status()).isEqualTo(404);
        assertThat(world.get(ROSTER + "people/p1/classes").status()).isEqualTo(404);
    }

    @Test
    void filtersBySchoolRoleAndTime() {
        world.fillRoster();
        String now = world.clock.instant().toString();

        assertThat(ids(ROSTER + "people?school=school-full")).containsExactly("person-full");
        assertThat(ids(ROSTER + "people?role=guardian")).containsExactly("person-full");
        assertThat(ids(ROSTER + "people?role=district_admin&modifiedSince=" + now)).hasSize(1);
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(ids(ROSTER + "people?modifiedSince=" + world.clock.instant())).isEmpty();
    }

    @Test
    void findsPeopleBySisIdArchivedOnesToo() {
        world.fillRoster();
        var pupil = SampleRoster.stored(SampleRoster.student("p-7", "school-full"));
        var gone = pupil.archived(world.clock.instant(), "run-2");
        world.roster.write(DISTRICT, 1, 2, List.of(gone), WriteMode.GUARDED);

        assertThat(ids(HOME + "/people?sisId=sis-p-7")).containsExactly("p-7");
        assertThat(ids(HOME + "/people?sisId=sis-p")).isEmpty();
        assertThat(world.get(HOME + "/people").code()).isEqualTo("parameter-invalid");
        assertThat(world.get("/v1/districts/clever:none/people?sisId=1").code())
                .isEqualTo("not-found");
    }

    @Test
    void listsArchivedRecordsWhenAsked() {
        world.fillRoster();
        var school = world.roster.find(DISTRICT, 1, Kind.SCHOOL, Set.of("school-bare")).getFirst();
        var archived = school.archived(world.clock.instant(), "run-2");
        world.roster.write(DISTRICT, 1, 2, List.of(archived), WriteMode.GUARDED);

        assertThat(ids(ROSTER + "schools")).containsExactly("school-full");
        assertThat(ids(ROSTER + "schools?archived=true")).containsExactly("school-bare");
        assertThat(world.get(ROSTER + "schools/school-bare").json().has("archivedAt")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "people?archived=yes, parameter-invalid",
        "people?role=pupil, parameter-invalid",
        "classes?role=student, parameter-invalid",
        "people?modifiedSince=yesterday, parameter-invalid",
        "people?cursor=x, cursor-invalid",
        "people?modifiedSince=2026-09-23T07:59:59Z, too-long-ago",
        "pupils, not-found",
        "people/nobody, not-found",
        "people/nobody/classes, not-found",
        "classes/none/members, not-found",
        "classes/class-full/classes, not-found"
    })
    void refusesWithACode(String target, String code) {
        world.fillRoster();

        assertThat(world.get(ROSTER + target).code()).isEqualTo(code);
    }

    @Test
    void knowsChangesOfSixtyDays() {
        world.fillRoster();

        assertThat(world.get(ROSTER + "people?modifiedSince=2026-09-23T08:00:00Z").status())
                .isEqualTo(200);
        assertThat(world.get(ROSTER + "people?modifiedSince=2026-09-23T07:59:59Z").status())
                .isEqualTo(410);
    }

    @ParameterizedTest
    @MethodSource("dev.rollcall.testkit.sample.OddIds#all")
    void findsARecordByAnIdOfAnyShape(String id) {
        var image = new Image(SampleRoster.student(id, "s"), SampleRoster.memberships("s", 2));
        world.fillRoster();
        world.roster.write(
                DISTRICT, 1, 1, List.of(SampleRoster.stored(image)), WriteMode.FIRST_IMPORT);

        for (String segment : List.of(percentEncoded(id), "~" + base64(id))) {
            String person = ROSTER + "people/" + segment;
            assertThat(world.get(person).json().path("id").asText()).isEqualTo(id);
            assertThat(world.get(person + "/classes").json().path("items")).hasSize(2);
        }
    }

    @Test
    void tellsAnIdThatEndsLikeAPathByItsEncodedForm() {
        String id = "a/classes";
        world.fillRoster();
        world.roster.write(
                DISTRICT,
                1,
                1,
                List.of(SampleRoster.stored(SampleRoster.student(id, "s"))),
                WriteMode.FIRST_IMPORT);

        assertThat(world.get(ROSTER + "people/~" + base64(id)).json().path("id").asText())
                .isEqualTo(id);
        assertThat(world.get(ROSTER + "people/~?").status()).isEqualTo(404);
    }

    @Test
    void showsEverythingStoredOfAPerson() {
        world.fillRoster();

        JsonNode person = world.get(ROSTER + "people/person-full").json();

        assertThat(person.at("/name/first").asText()).isEqualTo("Zoë");
        assertThat(person.at("/roles/0/grade").asText()).isEqualTo("12");
        assertThat(person.at("/fields/birthDate").asText()).isEqualTo("birthDate");
        assertThat(person.at("/relationships/0/student").asText()).isEqualTo("student-1");
        assertThat(person.path("run").asText()).isEqualTo("run-1");
    }

    @Test
    void leavesOutWhatTheSourceDidNotTell() {
        world.fillRoster();

        assertThat(world.get(ROSTER + "schools/school-bare").json().has("sisId")).isFalse();
        assertThat(world.get(ROSTER + "classes/class-bare").json().has("school")).isFalse();
    }

    @Test
    void pagesThroughThePlacesOfAPerson() {
        world.fillRoster();

        JsonNode first = world.get(ROSTER + "people/person-full/classes?limit=1").json();

        assertThat(first.path("items")).hasSize(1);
        assertThat(first.path("next").asText()).isEqualTo("1");
    }

    @Test
    void joinsMembersOfAClassWithTheirRecordsWhereTheyAreShared() {
        world.fillRoster();

        JsonNode members = world.get(ROSTER + "classes/class-full/members").json().path("items");

        assertThat(members).hasSize(3);
        assertThat(members.path(0).path("person").asText()).isEqualTo("never-shared");
        assertThat(members.path(0).has("record")).isFalse();
        assertThat(members.path(1).at("/record/name/last").asText()).isEqualTo("Ng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "9999999999"})
    void refusesACursorThatIsNoPlaceInAList(String cursor) {
        world.fillRoster();

        assertThat(world.get(ROSTER + "classes/class-full/members?cursor=" + cursor).code())
                .isEqualTo("cursor-invalid");
    }

    private static String percentEncoded(String id) {
        return URLEncoder.encode(id, UTF_8).replace("+", "%20");
    }

    private static String base64(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(UTF_8));
    }

    private List<String> ids(String target) {
        return StreamSupport.stream(world.get(target).json().path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }
}
