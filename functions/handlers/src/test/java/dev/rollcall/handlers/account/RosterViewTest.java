package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.AccountWorld.DISTRICT;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.member.AccountRole;
import dev.rollcall.account.member.Domain;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.Place;
import dev.rollcall.account.member.Right;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Answer;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.MemberRole;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.testkit.sample.SampleAccounts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** R22: two schools with a class each, and a manager of every sort. */
class RosterViewTest {
    private static final DistrictId OTHER = new DistrictId(Portal.CLASSLINK, "90210");
    private static final String ROSTER = "/v1/districts/clever:d1/roster/";

    private final AccountWorld world = new AccountWorld();
    private final Account account = world.openAccount();

    @BeforeEach
    void fill() {
        world.link(account, DISTRICT);
        world.link(account, OTHER);
        for (String school : List.of("s1", "s2")) {
            store(Image.of(SampleRoster.school(school)));
            String lesson = "class-" + school;
            String teacher = "teacher-" + school;
            String student = "student-" + school;
            store(place(teacher, Role.TEACHER, school, lesson, MemberRole.PRIMARY_TEACHER));
            store(place(student, Role.STUDENT, school, lesson, MemberRole.STUDENT));
            store(
                    Image.of(
                            SampleRoster.rosterClass(
                                    lesson,
                                    school,
                                    List.of(
                                            new ClassMember(teacher, MemberRole.PRIMARY_TEACHER),
                                            new ClassMember(student, MemberRole.STUDENT)))));
        }
        store(Image.of(SampleRoster.person("idle-s1", Role.STUDENT, "s1")));
        store(Image.of(SampleRoster.course("course-1")));
        world.store(OTHER, Image.of(SampleRoster.person("elsewhere", Role.STUDENT, "s1")));
    }

    @ParameterizedTest(name = "R22: a school manager sees of {0} {1}")
    @CsvSource({
        "schools, s1",
        "classes, class-s1",
        "people, idle-s1 student-s1 teacher-s1",
        "people?school=s2, ''",
        "people?role=teacher, teacher-s1",
        "courses, course-1"
    })
    void showsASchoolManagerTheirSchool(String list, String ids) {
        assertThat(ids(schoolManager().get(ROSTER + list))).containsExactlyInAnyOrder(words(ids));
    }

    @ParameterizedTest(name = "R22: a teacher manager sees of {0} {1}")
    @CsvSource({
        "schools, s2",
        "classes, class-s2",
        "people, student-s2 teacher-s2",
        "people?school=s1, ''",
        "courses, ''"
    })
    void showsATeacherManagerTheirClasses(String list, String ids) {
        assertThat(ids(teacherManager().get(ROSTER + list))).containsExactlyInAnyOrder(words(ids));
    }

    @ParameterizedTest(name = "R22: {0} is as if it were not there")
    @CsvSource({
        "people/student-s2",
        "people/student-s2/classes",
        "classes/class-s2",
        "classes/class-s2/members",
        "schools/s2"
    })
    void hidesOneRecordOfAnotherSchool(String target) {
        Answer hidden = schoolManager().get(ROSTER + target);
        Answer absent = schoolManager().get(ROSTER + target.replace("s2", "s9"));

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.reply()).isEqualTo(absent.reply());
        assertThat(schoolManager().get(ROSTER + target.replace("s2", "s1")).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("R22: a school of the same id in the account's other district is not one's own")
    void hidesTheOtherDistrict() {
        Answer answer = schoolManager().get("/v1/districts/classlink:90210/roster/people");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(ids(answer)).isEmpty();
    }

    @Test
    @DisplayName("R22: a class is one's own by itself, and through its teacher")
    void joinsClassesAndTeachers() {
        Domain both = new Domain(Set.of(), Set.of(own("teacher-s2")), Set.of(own("class-s1")));

        Party manager = manager(AccountRole.TEACHER_MANAGER, both);

        assertThat(ids(manager.get(ROSTER + "classes")))
                .containsExactlyInAnyOrder("class-s1", "class-s2");
    }

    @Test
    void showsAClassmateOfAnotherSchoolByIdAlone() {
        store(
                Image.of(
                        SampleRoster.rosterClass(
                                "class-s1",
                                "s1",
                                List.of(new ClassMember("student-s2", MemberRole.STUDENT)))));

        Answer members = schoolManager().get(ROSTER + "classes/class-s1/members");

        assertThat(members.json().path("items")).hasSize(1);
        assertThat(members.json().at("/items/0/record").isMissingNode()).isTrue();
        assertThat(members.body()).doesNotContain("Last student-s2");
    }

    @Test
    @DisplayName(
            "R22: somebody signed in sees what the member they are sees, and a stranger nothing")
    void filtersForSomebodySignedIn() {
        Place self = own("teacher-s1");
        world.join(account, SampleAccounts.schoolManager(own("s1")).being(Optional.of(self)));

        Answer seen = world.callAs(signedIn("teacher-s1"), "GET", ROSTER + "schools");

        assertThat(ids(seen)).containsExactly("s1");
        assertThat(world.callAs(signedIn("teacher-s2"), "GET", ROSTER + "schools").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("R20 R22: who may view sees everything, who may only renew sees nothing")
    void showsCoOwnersEverythingOrNothing() {
        Party viewer = party(SampleAccounts.coOwner(Right.VIEW));
        Party renewer = party(SampleAccounts.coOwner(Right.RENEW));

        assertThat(ids(viewer.get(ROSTER + "schools"))).containsExactlyInAnyOrder("s1", "s2");
        assertThat(renewer.get(ROSTER + "schools").code()).isEqualTo("permission-missing");
    }

    @Test
    void showsTheProductEverything() {
        assertThat(ids(world.product().get(ROSTER + "people"))).hasSize(5);
    }

    private Party schoolManager() {
        return party(SampleAccounts.schoolManager(own("s1")));
    }

    private Party teacherManager() {
        return manager(
                AccountRole.TEACHER_MANAGER,
                new Domain(Set.of(), Set.of(own("teacher-s2")), Set.of()));
    }

    private Party manager(AccountRole role, Domain domain) {
        Member plain = SampleAccounts.administrator();
        return party(plain.as(role, Set.of(), domain));
    }

    private Party party(Member member) {
        return world.member(world.join(account, member).id());
    }

    private String signedIn(String person) {
        return world.assertion(
                world.open(new Subject(DISTRICT, Optional.of(person), Optional.empty())));
    }

    private void store(Image image) {
        world.store(DISTRICT, image);
    }

    private static Image place(
            String id, Role role, String school, String lesson, MemberRole inClass) {
        return new Image(
                SampleRoster.person(id, role, school), List.of(Membership.of(lesson, inClass)));
    }

    private static Place own(String id) {
        return new Place(DISTRICT, id);
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.json().path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static String[] words(String ids) {
        return ids.isEmpty() ? new String[0] : ids.split(" ", -1);
    }
}
