package dev.rollcall.portals.clever;

import static dev.rollcall.portals.clever.Fixture.DISTRICT;
import static dev.rollcall.portals.clever.Fixture.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Course;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.School;
import dev.rollcall.roster.Term;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.roster.plan.Quarantined.Code;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Schools, terms, courses and sections; F-25 and F-26 for records of every kind. */
class CleverRecordsTest {

    @Test
    void survivesRecordsWithNothingButAnId() {
        assertThat(read(SourceCollection.SCHOOLS, "{\"id\":\"a\"}"))
                .isEqualTo(
                        new School(
                                "a",
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(read(SourceCollection.TERMS, "{\"id\":\"a\"}"))
                .isEqualTo(new Term("a", Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(read(SourceCollection.COURSES, "{\"id\":\"a\",\"name\":null,\"number\":\"\"}"))
                .isEqualTo(new Course("a", Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-30, 2024-12-30",
        "2025-8-1, 2025-08-01",
        "2025-08-01T00:00:00.000Z, 2025-08-01",
        "8/1/2025, 2025-08-01"
    })
    void readsTermDatesInEveryForm(String start, LocalDate day) {
        Term term =
                (Term)
                        read(
                                SourceCollection.TERMS,
                                "{\"id\":\"a\",\"start_date\":\"" + start + "\"}");

        assertThat(term.start()).contains(day);
        assertThat(term.end()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2025-13-01", "", "0"})
    void takesADateThatIsNoneForUnknown(String start) {
        Term term =
                (Term)
                        read(
                                SourceCollection.TERMS,
                                "{\"id\":\"a\",\"start_date\":\"" + start + "\"}");

        assertThat(term.start()).isEmpty();
    }

    /** P30. */
    @Test
    void keepsLeadingZerosAndNumbersAsText() {
        School school =
                (School)
                        read(
                                SourceCollection.SCHOOLS,
                                """
                                {"id":1234,"sis_id":"0042","school_number":7,"low_grade":1,
                                "high_grade":"NewGrade","name":true}\
                                """);

        assertThat(school.id()).isEqualTo("1234");
        assertThat(school.sisId()).contains("0042");
        assertThat(school.number()).contains("7");
        assertThat(school.lowGrade()).contains("1");
        assertThat(school.highGrade()).contains("NewGrade");
        assertThat(school.name()).isEqualTo("true");
    }

    @Test
    void listsThePrimaryTeacherOnceAndAsPrimary() {
        assertThat(
                        members(
                                "\"teacher\":\"t2\",\"teachers\":[\"t1\",\"t2\",\"t3\"],\"students\":[]"))
                .containsExactly(
                        new ClassMember("t1", MemberRole.TEACHER),
                        new ClassMember("t2", MemberRole.PRIMARY_TEACHER),
                        new ClassMember("t3", MemberRole.TEACHER));
    }

    /** P18. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"teachers\":[\"t1\",\"t2\"]|t1:PRIMARY_TEACHER t2:TEACHER",
                "\"teacher\":null,\"teachers\":[\"t2\",\"t1\"]|t1:TEACHER t2:PRIMARY_TEACHER",
                "\"teacher\":\"t1\"|t1:PRIMARY_TEACHER",
                "\"teacher\":\"\",\"teachers\":null|''",
                "\"teachers\":[\"t1\",\"t1\"]|t1:PRIMARY_TEACHER"
            })
    void findsThePrimaryTeacher(String fields, String members) {
        List<String> read =
                members(fields + ",\"students\":[]").stream()
                        .map(member -> member.personId() + ":" + member.role())
                        .toList();

        assertThat(String.join(" ", read)).isEqualTo(members);
    }

    @Test
    void keepsWhoBothTeachesAndLearnsInAClass() {
        assertThat(members("\"teacher\":\"p\",\"students\":[\"p\",\"q\",\"q\",null,\"\"]"))
                .containsExactly(
                        new ClassMember("p", MemberRole.STUDENT),
                        new ClassMember("p", MemberRole.PRIMARY_TEACHER),
                        new ClassMember("q", MemberRole.STUDENT));
    }

    @Test
    void takesNullForAClassWithoutStudents() {
        assertThat(members("\"students\":null")).isEmpty();
    }

    /** P8, I-3: silence about students must not empty a class. */
    @Test
    void quarantinesAClassThatDoesNotSpeakOfStudents() {
        assertQuarantined(
                SourceCollection.CLASSES,
                "{\"id\":\"c\",\"name\":\"x\"}",
                "c",
                Code.MISSING_FIELD,
                "students");
    }

    @Test
    void readsAClassOfAHundredThousand() {
        String students =
                String.join(",", Collections.nCopies(99_999, "\"58da8c63d7dc0ca06800040a\""));

        assertThat(members("\"students\":[" + students + ",\"other\"]")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|''|MISSING_ID|id",
                "{\"id\":null}|''|MISSING_ID|id",
                "{\"id\":\" \"}|''|MISSING_ID|id",
                "{\"id\":\"a b\"}|''|MALFORMED_ID|id",
                "{\"id\":[\"a\"]}|''|WRONG_TYPE|id",
                "null|''|WRONG_TYPE|''",
                "7|''|WRONG_TYPE|''",
                "\"x\"|''|WRONG_TYPE|''",
                "[]|''|WRONG_TYPE|''",
                "{\"id\":\"a\",\"district\":\"ffff\"}|a|WRONG_TYPE|district",
                "{\"id\":\"a\",\"name\":{}}|a|WRONG_TYPE|name",
                "{\"id\":\"a\",\"name\":[\"x\"]}|a|WRONG_TYPE|name",
                "{\"id\":\"a\",\"id\":\"b\"}|b|WRONG_TYPE|id"
            })
    void quarantinesWhatCannotBeRead(String record, String id, Code code, String path) {
        for (SourceCollection collection :
                List.of(SourceCollection.SCHOOLS, SourceCollection.COURSES)) {
            assertQuarantined(collection, record, id, code, path);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"students\":{}|WRONG_TYPE|students",
                "\"students\":\"s\"|WRONG_TYPE|students",
                "\"students\":[{\"id\":\"s\"}]|WRONG_TYPE|students",
                "\"students\":[\"a b\"]|MALFORMED_ID|students",
                "\"students\":[],\"teachers\":\"t\"|WRONG_TYPE|teachers",
                "\"students\":[],\"teacher\":{}|WRONG_TYPE|teacher",
                "\"students\":[],\"school\":[]|WRONG_TYPE|school",
                "\"students\":[],\"term_id\":{}|WRONG_TYPE|term_id"
            })
    void quarantinesAClassInAnotherShape(String fields, Code code, String path) {
        assertQuarantined(
                SourceCollection.CLASSES, "{\"id\":\"c\"," + fields + "}", "c", code, path);
    }

    /** I-7, P39. */
    @ParameterizedTest
    @EnumSource(
            value = SourceCollection.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ENROLLMENTS", "GUARDIANS"})
    void neverReadsAnotherDistrictsRecord(SourceCollection collection) {
        String foreign = "{\"id\":\"a\",\"district\":\"5d0a9e5d0958b300014e49d2\"}";

        Page page = Fixture.pageOf(connection(), collection, foreign);

        assertThat(page.records()).isEmpty();
        assertThat(page.quarantined()).extracting(Quarantined::path).containsExactly("district");
    }

    @Test
    void costsOnlyTheRecordThatIsBroken() {
        Page page =
                Fixture.pageOf(
                        connection(),
                        SourceCollection.TERMS,
                        "{\"id\":\"a\",\"district\":\"" + DISTRICT + "\"}",
                        "{}",
                        "{\"id\":\"b\",\"district\":\"\"}");

        assertThat(page.records()).extracting(RosterRecord::id).containsExactly("a", "b");
        assertThat(page.quarantined()).hasSize(1);
    }

    /** F-26. */
    @Test
    void costsOnlyTheRecordThatIsHuge() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        Page page =
                Fixture.pageOf(
                        connection(),
                        SourceCollection.TERMS,
                        "{\"id\":\"a\",\"name\":\"" + "x".repeat(10_000_000) + "\"}",
                        "{\"id\":\"b\",\"x\":" + deep + "}",
                        "{\"id\":\"c\",\"x\":[" + "1,".repeat(300_000) + "1]}",
                        "{\"id\":\"d\"}");

        assertThat(page.records()).extracting(RosterRecord::id).containsExactly("d");
        assertThat(page.quarantined())
                .extracting(Quarantined::id, Quarantined::code, Quarantined::path)
                .containsExactly(
                        tuple("a", Code.TOO_LARGE, "name"),
                        tuple("b", Code.TOO_LARGE, "x"),
                        tuple("c", Code.TOO_LARGE, "x"));
        assertThat(page.quarantined())
                .allSatisfy(each ->
                        assertThat(each.body()).hasSizeLessThanOrEqualTo(Quarantined.LONGEST_BODY));
    }

    @Test
    void keepsTheBodyOfAQuarantinedRecordInPlainText() {
        Page page =
                Fixture.pageOf(
                        connection(),
                        SourceCollection.TERMS,
                        "{\"id\":\"a\",\"name\":{\"x\":\"é\\ud800\\u0000\"},\"ext\":{\"y\":1}}");

        assertThat(page.quarantined().getFirst().body())
                .isEqualTo("{\"id\":\"a\",\"name\":{\"x\":\"\\u00E9\\uD800\\u0000\"}}");
        assertThat(page.quarantined().getFirst().kind()).isEqualTo(Kind.TERM);
    }

    @Test
    void keepsIdsApartThatDifferInCase() {
        Page page =
                Fixture.pageOf(
                        connection(), SourceCollection.TERMS, "{\"id\":\"a\"}", "{\"id\":\"A\"}");

        assertThat(page.records()).hasSize(2);
    }

    /** F-14: of a record served twice in a page the later counts. */
    @Test
    void listsEachIdOnce() {
        Page page =
                Fixture.pageOf(
                        connection(),
                        SourceCollection.COURSES,
                        "{\"id\":\"a\",\"name\":\"old\"}",
                        "{\"id\":\"b\"}",
                        "{\"id\":\"a\",\"name\":\"new\"}");

        assertThat(page.records())
                .containsExactly(
                        new Course("a", Optional.of("new"), Optional.empty()),
                        new Course("b", Optional.empty(), Optional.empty()));
    }

    private static RosterRecord read(SourceCollection collection, String record) {
        return Fixture.pageOf(connection(), collection, record).records().getFirst();
    }

    private static List<ClassMember> members(String fields) {
        String section = "{\"id\":\"c\"," + fields + "}";
        return ((RosterClass) read(SourceCollection.CLASSES, section)).members();
    }

    private static void assertQuarantined(
            SourceCollection collection, String record, String id, Code code, String path) {
        Page page = Fixture.pageOf(connection(), collection, record);

        assertThat(page.records()).isEmpty();
        assertThat(page.quarantined())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.id()).isEqualTo(id);
                    assertThat(each.code()).isEqualTo(code);
                    assertThat(each.path()).isEqualTo(path);
                });
    }
}
