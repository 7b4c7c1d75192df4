package dev.rollcall.portals.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.testkit.fuzz.Fuzz;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.List;

/** G-15, F-10: pages of both versions of OneRoster, spoilt. */
final class OneRosterFuzzTest {
    private static final ObjectMapper LENIENT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String HEAD =
            "\"sourcedId\":\"@\",\"status\":\"active\",\"dateLastModified\":\"2026-08-01T00:00:00Z\"";
    private static final String SCHOOL = "{\"sourcedId\":\"s1\",\"type\":\"org\",\"href\":\"x\"}";

    @ParameterizedTest
    @EnumSource
    @DisplayName("G-15: a list is never read as longer than it is, and never when it is no JSON")
    void listsAreReadAsTheyAreOrNotAtAll(SourceCollection collection) {
        Fuzz pages = Fuzz.of("oneroster-" + collection, pages(collection));

        assertThat(pages.holds(body -> check(collection, body))).isPositive();
    }

    private static void check(SourceCollection collection, byte[] body) throws IOException {
        if (Served.fetch(Reply.bytes(body), collection) instanceof Fetch.Got<Page>(Page page)) {
            assertThat(page.records().size() + page.quarantined().size() + page.ignored())
                    .isLessThanOrEqualTo(rows(collection, body));
        }
    }

    private static int rows(SourceCollection collection, byte[] body) throws IOException {
        try {
            JsonNode page = LENIENT.readTree(body);
            return page.isArray()
                    ? page.size()
                    : page.path(OneRosterList.of(collection).path()).size();
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("read although it is no JSON", unreadable);
        }
    }

    private static List<byte[]> pages(SourceCollection collection) {
        String name = OneRosterList.of(collection).path();
        String rows = row(collection, "a") + "," + row(collection, "b");
        return List.of(
                ("{\"" + name + "\":[" + rows + "]}").getBytes(UTF_8),
                ("[" + rows + "]").getBytes(UTF_8));
    }

    private static String row(SourceCollection collection, String id) {
        return ("{" + HEAD + "," + own(collection) + "}").replace("@", id);
    }

    private static String own(SourceCollection collection) {
        return switch (collection) {
            case SCHOOLS -> "\"name\":\"Pine School\",\"type\":\"school\",\"identifier\":\"7\"";
            case TERMS ->
                    "\"title\":\"Fall\",\"type\":\"term\",\"startDate\":\"2026-08-01\","
                            + "\"endDate\":\"2026-12-18\",\"schoolYear\":\"2027\"";
            case COURSES -> "\"title\":\"Algebra\",\"courseCode\":\"A1\"";
            case ENROLLMENTS ->
                    "\"user\":{\"sourcedId\":\"u1\"},\"class\":{\"sourcedId\":\"c1\"},\"school\":"
                            + SCHOOL
                            + ",\"role\":\"student\",\"primary\":\"false\",\"beginDate\":\"2026-08-01\"";
            case CLASSES ->
                    "\"title\":\"Algebra 1\",\"classType\":\"scheduled\",\"school\":"
                            + SCHOOL
                            + ",\"course\":{\"sourcedId\":\"c1\"},\"terms\":[{\"sourcedId\":\"t1\"}],"
                            + "\"periods\":[\"1\"]";
            case PEOPLE, GUARDIANS ->
                    "\"givenName\":\"Ada\",\"familyName\":\"Lovelace\",\"role\":\"student\","
                            + "\"enabledUser\":\"true\",\"identifier\":\"9\",\"grades\":[\"05\"],"
                            + "\"orgs\":["
                            + SCHOOL
                            + "],\"roles\":[{\"roleType\":\"primary\","
                            + "\"role\":\"student\",\"org\":"
                            + SCHOOL
                            + "}],"
                            + "\"agents\":[{\"sourcedId\":\"g1\"}]";
        };
    }
}
