package dev.rollcall.portals.oneroster;

import static dev.rollcall.portals.oneroster.Served.only;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rollcall.roster.Course;
import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.School;
import dev.rollcall.roster.Term;
import dev.rollcall.roster.hierarchy.Org;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class RecordsTest {

    @Test
    void tellsOfEveryOrganisationAndStoresTheSchools() {
        Page page =
                page(
                        SourceCollection.SCHOOLS,
                        "{'sourcedId':'1','name':'Example USD','type':'District'}",
                        "{'sourcedId':'2','name':'Example ES','type':'school','identifier':'0123',"
                                + "'parent':{'sourcedId':'1'},'children':[{'sourcedId':'x'}]}",
                        "{'sourcedId':'3','name':'Maths','type':'department','parent':'2'}",
                        "{'sourcedId':'4','type':'ext:club','parent':{}}",
                        "{'sourcedId':'5','type':'school','status':'tobedeleted'}");

        assertThat(page.links().orgs())
                .containsExactly(
                        new Org("1", Org.Type.DISTRICT, Optional.empty()),
                        new Org("2", Org.Type.SCHOOL, Optional.of("1")),
                        new Org("3", Org.Type.OTHER, Optional.of("2")),
                        new Org("4", Org.Type.OTHER, Optional.empty()));
        School school = only(School.class, page);
        assertThat(school.name()).isEqualTo("Example ES");
        assertThat(school.sisId()).contains("0123");
        assertThat(page.ignored()).isEqualTo(1);
    }

    @Test
    void readsSessionsAndCourses() {
        Term term =
                only(
                        Term.class,
                        page(
                                SourceCollection.TERMS,
                                "{'sourcedId':'FY','title':'2026-27','type':'ext:year',"
                                        + "'startDate':'2026-08-15T00:00:00.000Z',"
                                        + "'endDate':'2027-06-10','schoolYear':2027}"));
        Course course =
                only(
                        Course.class,
                        page(
                                SourceCollection.COURSES,
                                "{'sourcedId':'c','title':'Art','courseCode':'A1','org':{}}"));

        assertThat(term)
                .isEqualTo(
                        new Term(
                                "FY",
                                Optional.of("2026-27"),
                                Optional.of(LocalDate.of(2026, 8, 15)),
                                Optional.of(LocalDate.of(2027, 6, 10))));
        assertThat(course).isEqualTo(new Course("c", Optional.of("Art"), Optional.of("A1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'course':{'sourcedId':'C'},'school':{'sourcedId':'S'},"
                        + "'terms':[{'sourcedId':'T1'},{'sourcedId':'T2'}]",
                "'course':'C','school':'S','terms':['T1','T2']",
                "'courseSourcedId':'C','schoolSourcedId':'S','termSourcedIds':['T1','T2']",
                "'courseSourcedId':'C','schoolSourcedId':'S','termSourcedIds':'T1, T2'",
                "'courseSourcedId':'C','schoolSourcedId':'S','termSourcedId':'T1,T2'",
                "'course':{},'courseSourcedId':'C','school':'','schoolSourcedId':'S','terms':[],"
                        + "'term':[{'sourcedId':'T1'},{'sourcedId':'T2'},{},null,'']",
                "'course':[{'sourcedId':'C'}],'school':[{'sourcedId':'S'}],'terms':['T2','T1']"
            })
    void readsReferencesInEveryForm(String references) {
        RosterClass one = rosterClass(references);

        assertThat(one.courseId()).contains("C");
        assertThat(one.schoolId()).isEqualTo("S");
        assertThat(one.termIds()).containsExactly("T1", "T2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'course':{}", "'course':''", "'course':null", "'x':1", "'course':[]"})
    void takesEmptyReferencesForNone(String references) {
        RosterClass one = rosterClass(references);

        assertThat(one.courseId()).isEmpty();
        assertThat(one.schoolId()).isEmpty();
        assertThat(one.termIds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'grades':['06','05'],'subjects':['Art','Music'],'periods':['1','2']",
                "'grade':'6,5','subjects':'Art, Music','period':'1,2'",
                "'grades':[6,5],'subject':'Art,Music','periods':[1,2]"
            })
    void readsListsInEveryForm(String lists) {
        RosterClass one = rosterClass("'title':'Sci','classCode':'A-1'," + lists);

        assertThat(one.name()).isEqualTo("Sci");
        assertThat(one.details())
                .isEqualTo(
                        new RosterClass.ClassDetails(
                                Optional.of("Art, Music"),
                                Optional.of("05,06"),
                                Optional.of("1,2"),
                                Optional.of("A-1"),
                                Optional.empty()));
        assertThat(one.members()).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "student, '', STUDENT",
        "Student, 'true', STUDENT",
        "teacher, 'false', TEACHER",
        "teacher, '', TEACHER",
        "teacher, 'true', PRIMARY_TEACHER",
        "teacher, 'TRUE', PRIMARY_TEACHER",
        "teacher, '1', PRIMARY_TEACHER",
        "teacher, 'yes', PRIMARY_TEACHER",
        "aide, '', AIDE"
    })
    void readsPlacesInClasses(String role, String primary, MemberRole expected) {
        Page page =
                page(
                        SourceCollection.ENROLLMENTS,
                        ("{'sourcedId':'e','user':{'sourcedId':'u'},'classSourcedId':'c',"
                                        + "'role':'%s','primary':'%s','beginDate':'2026-08-15',"
                                        + "'endDate':'6/10/2027'}")
                                .formatted(role, primary));

        assertThat(page.links().enrollments())
                .containsExactly(
                        new Enrollment(
                                "u",
                                "c",
                                expected,
                                Optional.of(LocalDate.of(2026, 8, 15)),
                                Optional.of(LocalDate.of(2027, 6, 10))));
        assertThat(page.records()).isEmpty();
    }

    @Test
    void countsPlacesThatAreNone() {
        Page page =
                page(
                        SourceCollection.ENROLLMENTS,
                        "{'sourcedId':'1','user':'u','class':'c','role':'proctor'}",
                        "{'sourcedId':'2','user':'u','class':'c','role':'administrator'}",
                        "{'user':'u','class':'c','role':'ext:friend'}",
                        "{'user':'u','class':'c','role':'student','status':'TOBEDELETED'}");

        assertThat(page.ignored()).isEqualTo(4);
        assertThat(page.links().enrollments()).isEmpty();
        assertThat(page.quarantined()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'user':'u','role':'student'}; u; class",
                "{'user':{'sourcedId':'u'},'class':{},'role':'student'}; u; class",
                "{'class':'c','role':'student'}; ''; user",
                "{'user':'','class':'c','role':'student'}; ''; user",
                "{'user':'u','class':'c'}; u; role",
                "{'user':'u\\u0007','class':'c','role':'student'}; ''; user"
            })
    void putsAsidePlacesThatCannotBeRead(String row, String person, String path) {
        Page page = page(SourceCollection.ENROLLMENTS, row.strip());

        assertThat(page.quarantined())
                .extracting(Quarantined::id, Quarantined::path)
                .containsExactly(tuple(person.replace("'", "").strip(), path.strip()));
    }

    @Test
    void keepsIdsAsTheyAre() {
        String longest = "é".repeat(255);
        Page page =
                page(
                        SourceCollection.COURSES,
                        "{'sourcedId':' a|b/c#d e '}",
                        "{'sourcedId':'A'}",
                        "{'sourcedId':'a'}",
                        "{'sourcedId':'007'}",
                        "{'sourcedId':'" + longest + "'}",
                        "{'sourcedId':'" + "x".repeat(256) + "'}",
                        "{'sourcedId':'" + "𝒜".repeat(226) + "'}");

        assertThat(page.records())
                .extracting(each -> each.id())
                .containsExactly(" a|b/c#d e ", "A", "a", "007", longest);
        assertThat(page.quarantined())
                .extracting(Quarantined::code)
                .containsOnly(Quarantined.Code.MALFORMED_ID)
                .hasSize(2);
    }

    private static RosterClass rosterClass(String fields) {
        return only(
                RosterClass.class,
                page(SourceCollection.CLASSES, "{'sourcedId':'k'," + fields + "}"));
    }

    private static Page page(SourceCollection collection, String... rows) {
        return Served.page(
                collection,
                Arrays.stream(rows).map(row -> row.replace('\'', '"')).toArray(String[]::new));
    }
}
