package dev.rollcall.local.sandbox.clever;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The awkward records a roster sync must survive are all there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsTest {
    private final CleverSandbox sandbox =
            CleverSandbox.start(SandboxOptions.defaults().withRequestsPerMinute(100_000));
    private final PortalClient client = new PortalClient(sandbox);
    private final List<JsonNode> users = all("/v3.0/users?limit=10000");
    private final List<JsonNode> sections = all("/v3.0/sections?limit=10000");

    @AfterAll
    void close() {
        client.close();
        sandbox.close();
    }

    static Stream<Awkward> awkwardUsers() {
        return Stream.of(
                new Awkward("two schools", u -> u.at("/roles/student/schools").size() == 2),
                new Awkward("enrollment dates", u -> !u.at("/roles/student/enrollments").isEmpty()),
                new Awkward("two roles", u -> u.get("roles").size() == 2),
                new Awkward("three roles", u -> u.get("roles").size() == 3),
                new Awkward("no e-mail", u -> !u.has("email")),
                new Awkward("blank e-mail", u -> u.path("email").asText("x").isEmpty()),
                new Awkward("odd e-mail", u -> u.path("email").asText("@").matches("[^@]+")),
                new Awkward("apostrophe", u -> last(u).equals("O'Brien")),
                new Awkward("hyphen", u -> last(u).contains("-")),
                new Awkward("Cyrillic", u -> last(u).matches("\\p{IsCyrillic}+")),
                new Awkward("Arabic", u -> last(u).matches("\\p{IsArabic}+")),
                new Awkward("Chinese", u -> last(u).equals("王")),
                new Awkward("combining marks", u -> !isComposed(last(u))),
                new Awkward("no middle name", u -> !u.at("/name").has("middle")),
                new Awkward("blank middle name", u -> u.at("/name/middle").asText("x").isEmpty()),
                new Awkward("unknown grade", u -> grade(u).equals("EarlyCollege")),
                new Awkward("no grade", u -> student(u) && !u.at("/roles/student").has("grade")),
                new Awkward(
                        "unknown gender", u -> u.at("/roles/student/gender").asText().equals("U")),
                new Awkward("unpadded birth date", u -> dob(u).matches("\\d/\\d/\\d{4}")),
                new Awkward("extension", u -> u.at("/roles/student").has("ext")),
                new Awkward("legacy id", u -> u.at("/roles/teacher").has("legacy_id")),
                new Awkward("guardian of two", u -> relations(u) == 2),
                new Awkward("guardian with one name", u -> relations(u) > 0 && oneName(u)));
    }

    @ParameterizedTest
    @MethodSource("awkwardUsers")
    void hasUsersWith(Awkward awkward) {
        assertThat(users).anyMatch(awkward.test());
    }

    @Test
    void hasStudentsWithoutAnySection() {
        List<String> enrolled =
                sections.stream().flatMap(s -> texts(s.get("students"))).distinct().toList();

        assertThat(users)
                .filteredOn(RecordsTest::student)
                .anyMatch(user -> !enrolled.contains(user.get("id").asText()));
    }

    @Test
    void putsThePrimaryTeacherFirstAndHasSectionsWithManyAndWithNone() {
        assertThat(sections).anyMatch(section -> section.get("teachers").size() == 10);
        assertThat(sections)
                .filteredOn(section -> section.get("teachers").isEmpty())
                .singleElement()
                .matches(section -> !section.has("teacher"));
        assertThat(sections)
                .filteredOn(section -> section.has("teacher"))
                .allMatch(section -> section.get("teacher").equals(section.at("/teachers/0")));
    }

    @Test
    void hasStudentsAndTeachersInSectionsOfSchoolsThatAreNotTheirs() {
        assertThat(strangers("students", "student")).isPositive();
        assertThat(strangers("teachers", "teacher")).isPositive();
    }

    @Test
    void namesOnlyPeopleWhoCanBeFound() {
        List<String> known = users.stream().map(user -> user.get("id").asText()).toList();

        assertThat(sections)
                .flatMap(section -> texts(section.get("students")).toList())
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schools", "terms", "courses", "sections", "users"})
    void findsEveryRecordAlsoByItsId(String collection) throws Exception {
        JsonNode listed = client.json("/v3.1/" + collection + "?limit=1").get("data").get(0);

        JsonNode single = client.json(listed.get("uri").asText());

        assertThat(single.get("data")).isEqualTo(listed.get("data"));
        for (JsonNode link : single.get("links")) {
            assertThat(client.get(link.get("uri").asText()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void leadsFromAUserToTheirSectionsAndBack() throws Exception {
        JsonNode section = sections.get(3);
        String student = section.at("/students/0").asText();

        assertThat(client.ids("/v3.0/users/" + student + "/sections"))
                .contains(section.get("id").asText());
        assertThat(client.ids("/v3.0" + of("sections", section) + "/users?role=student"))
                .containsExactlyElementsOf(texts(section.get("students")).toList());
        assertThat(client.ids("/v3.0/users/" + student + "/myteachers"))
                .contains(section.get("teacher").asText());
    }

    @Test
    void leadsFromAUserToTheirSchools() throws Exception {
        JsonNode user =
                users.stream()
                        .filter(each -> each.at("/roles/student/schools").size() == 2)
                        .findFirst()
                        .orElseThrow();
        String path = "/v3.0" + of("users", user) + "/schools";

        assertThat(client.ids(path)).hasSize(2);
        assertThat(client.ids(path + "?primary=true"))
                .containsExactly(user.at("/roles/student/school").asText());
    }

    @Test
    void addsTheNewFieldsInTheNewVersionOnly() throws Exception {
        String path = of("users", users.getFirst());

        assertThat(client.json("/v3.1" + path).at("/data/roles/student").has("gifted_status"))
                .isTrue();
        assertThat(client.json("/v3.0" + path).at("/data/roles/student").has("gifted_status"))
                .isFalse();
    }

    private long strangers(String members, String role) {
        return sections.stream().filter(section -> hasStranger(section, members, role)).count();
    }

    private boolean hasStranger(JsonNode section, String members, String role) {
        return texts(section.get(members))
                .map(this::user)
                .anyMatch(user -> !attends(user, role, section));
    }

    private static boolean attends(JsonNode user, String role, JsonNode section) {
        return texts(user.at("/roles/" + role + "/schools"))
                .anyMatch(section.get("school").asText()::equals);
    }

    private JsonNode user(String id) {
        return users.stream()
                .filter(u -> u.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> all(String path) {
        try {
            return client.all(path);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String of(String collection, JsonNode record) {
        return "/" + collection + "/" + record.get("id").asText();
    }

    private static Stream<String> texts(JsonNode array) {
        return PortalClient.values(array).map(JsonNode::asText);
    }

    private static String last(JsonNode user) {
        return user.at("/name/last").asText();
    }

    private static boolean isComposed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static boolean student(JsonNode user) {
        return user.get("roles").has("student");
    }

    private static String grade(JsonNode user) {
        return user.at("/roles/student/grade").asText();
    }

    private static String dob(JsonNode user) {
        return user.at("/roles/student/dob").asText();
    }

    private static int relations(JsonNode user) {
        return user.at("/roles/contact/student_relationships").size();
    }

    private static boolean oneName(JsonNode user) {
        return !user.get("name").has("first") && last(user).contains(" ");
    }

    record Awkward(String what, Predicate<JsonNode> test) {
        @Override
        public String toString() {
            return what;
        }
    }
}
