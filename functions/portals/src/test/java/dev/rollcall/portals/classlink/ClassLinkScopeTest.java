package dev.rollcall.portals.classlink;

import static dev.rollcall.portals.classlink.Fixture.DATA;
import static dev.rollcall.portals.classlink.Fixture.connection;
import static dev.rollcall.portals.classlink.Fixture.got;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Role;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.read.SourcePart;
import dev.rollcall.sync.run.ErrorCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

/** Single records and what hangs on them at OneRoster, for runs of a part of a district. */
final class ClassLinkScopeTest {

    private static final String PAGING = "limit=4000&offset=0&sort=sourcedId&orderBy=asc";
    private static final String TEACHER =
            "{\"sourcedId\":\"r1\",\"status\":\"%s\",\"role\":\"teacher\",\"givenName\":\"A\","
                    + "\"familyName\":\"B\",\"orgs\":[{\"sourcedId\":\"s\"}]}";

    private final Fixture fixture = new Fixture();
    private final RosterSource source = fixture.classlink().source();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    @DisplayName("X4 reads one record by itself")
    void readsOneRecord() {
        on("users/r1", "{\"user\":" + TEACHER.formatted("active") + "}");

        Page page = got(record(Kind.PERSON, "r1"));

        assertThat(page.records()).singleElement().matches(each -> each.id().equals("r1"));
    }

    @Test
    @DisplayName("P28 reads a record that is to be deleted as none")
    void readsARecordThatIsToBeDeletedAsNone() {
        on("users/r1", "{\"user\":" + TEACHER.formatted("ToBeDeleted") + "}");

        Page page = got(record(Kind.PERSON, "r1"));

        assertThat(page.records()).isEmpty();
        assertThat(page.ignored()).isEqualTo(1);
    }

    @Test
    @DisplayName("P1 F-11 takes for gone only what the portal itself says it has not")
    void takesForGoneOnlyWhatThePortalSaysItHasNot() {
        fixture.portal.on(DATA + "users/gone", Reply.of(404, "application/json", "{}"));
        on("users/failed", "{\"imsx_codeMajor\":\"failure\",\"user\":null}");
        on("users/other", "{\"user\":" + TEACHER.formatted("active") + "}");
        on("users/nothing", "{}");

        assertThat(record(Kind.PERSON, "gone")).isEqualTo(new Fetch.Missing<Page>());
        assertThat(record(Kind.PERSON, "page-for-people"))
                .isEqualTo(new Fetch.Refused<Page>(ErrorCode.PORTAL_REFUSED));
        for (String broken : List.of("failed", "other", "nothing")) {
            assertThat(record(Kind.PERSON, broken))
                    .isEqualTo(new Fetch.Unavailable<Page>(ErrorCode.PORTAL_ANSWER_BROKEN));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TEACHER, CLASSES, , teachers/a%7Cb/classes?, classes",
        "STUDENT, CLASSES, , students/a%7Cb/classes?, classes",
        "CLASS,   PEOPLE,  STUDENT, classes/a%7Cb/students?, users",
        "CLASS,   PEOPLE,  TEACHER, classes/a%7Cb/teachers?, users",
        "SCHOOL,  PEOPLE,  STUDENT, schools/a%7Cb/students?, users",
        "SCHOOL,  CLASSES, , schools/a%7Cb/classes?, classes",
        "SCHOOL,  COURSES, , schools/a%7Cb/courses?, courses",
        "SCHOOL,  TERMS,   , schools/a%7Cb/terms?, academicSessions"
    })
    @DisplayName("X4 asks for what hangs on a record where OneRoster serves it")
    void asksForWhatHangsOnARecord(
            Level level, SourceCollection collection, Role role, String path, String list) {
        on(path + PAGING, "{\"" + list + "\":[]}");
        RosterScope scope = new RosterScope(level, "a|b");
        SourcePart part = new SourcePart(scope, collection, Optional.ofNullable(role));

        assertThat(source.parts(scope, collection)).contains(part);
        assertThat(got(source.page(connection(), part, "")).records()).isEmpty();
    }

    @Test
    @DisplayName("X4 asks for the enrollments of a class by a filter")
    void asksForEnrollmentsByAFilter() {
        on(
                "enrollments?filter=class.sourcedId%3D%27c1%27&" + PAGING,
                "{\"enrollments\":[{\"sourcedId\":\"e1\",\"role\":\"teacher\",\"primary\":\"true\","
                        + "\"user\":{\"sourcedId\":\"u1\"},\"class\":{\"sourcedId\":\"c1\"}}]}");
        SourcePart part = enrollments("c1");

        Page page = got(source.page(connection(), part, ""));

        assertThat(page.links().enrollments())
                .singleElement()
                .matches(each -> each.role() == MemberRole.PRIMARY_TEACHER);
    }

    @Test
    void asksForNothingByAnIdThatNoFilterCanHold() {
        assertThat(source.page(connection(), enrollments("o'clock"), ""))
                .isEqualTo(new Fetch.Refused<Page>(ErrorCode.PORTAL_REFUSED));
    }

    private static SourcePart enrollments(String id) {
        return new SourcePart(new RosterScope(Level.CLASS, id), SourceCollection.ENROLLMENTS);
    }

    private void on(String path, String json) {
        fixture.portal.on(DATA + path, Reply.json(json));
    }

    private Fetch<Page> record(Kind kind, String id) {
        return source.record(connection(), new RecordKey(kind, id));
    }
}
