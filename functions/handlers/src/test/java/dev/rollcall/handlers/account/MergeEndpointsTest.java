package dev.rollcall.handlers.account;

import static dev.rollcall.handlers.account.AccountWorld.DISTRICT;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountWrite;
import dev.rollcall.account.customer.Family;
import dev.rollcall.account.customer.Ownership;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.AccountRole;
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
import dev.rollcall.testkit.contract.AtOnce;
import dev.rollcall.testkit.sample.SampleAccounts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** R6: teachers' accounts become one, and again what they were. */
class MergeEndpointsTest {
    private final AccountWorld world = new AccountWorld();
    private final Account school = world.openAccount();

    @Test
    @DisplayName("R6: three accounts of 30 students are one, a student in two of them counts once")
    void countsAStudentOfTwoTeachersOnce() {
        List<Account> teachers = List.of(teacher("t1", 0), teacher("t2", 30), teacher("t3", 59));

        teachers.forEach(one -> merge(school, one));

        JsonNode merges = merges(school);
        assertThat(merges.path("libraryStudents").intValue()).isEqualTo(89);
        assertThat(merges.path("family")).hasSize(4);
        assertThat(world.stored(school).teachers()).hasSize(3);
        assertThat(teachers).allMatch(one -> world.stored(one).isMerged());
    }

    @Test
    @DisplayName("R6: undoing one after the other restores every account as it was")
    void restoresEveryAccount() {
        List<Account> before = List.of(owned(teacher("t1", 0)), owned(teacher("t2", 30)));
        List<List<Member>> members = before.stream().map(this::members).toList();
        before.forEach(one -> merge(school, one));

        undo(school, before.get(1));
        undo(school, before.get(0));

        for (int i = 0; i < before.size(); i++) {
            Account after = world.stored(before.get(i));
            assertThat(after.isMerged()).isFalse();
            assertThat(after.teachers()).isEqualTo(before.get(i).teachers());
            assertThat(after.ownership()).isEqualTo(before.get(i).ownership());
            assertThat(members(after)).isEqualTo(members.get(i));
        }
        assertThat(world.stored(school).teachers()).isEmpty();
        assertThat(members(school)).isEmpty();
        assertThat(merges(school).path("libraryStudents").intValue()).isZero();
    }

    @Test
    @DisplayName("R6: the teacher who owned an account answers for their own classes from then on")
    void makesOwnersManagers() {
        Account teacher = owned(teacher("t1", 0));
        Member viewer = world.join(teacher, SampleAccounts.coOwner(Right.VIEW));

        merge(school, teacher);

        assertThat(members(school))
                .filteredOn(member -> !member.id().equals(viewer.id()))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.role()).isEqualTo(AccountRole.TEACHER_MANAGER);
                    assertThat(member.domain().teachers())
                            .containsExactly(new Place(DISTRICT, "t1"));
                });
        assertThat(members(school)).contains(viewer);
    }

    @Test
    @DisplayName("R6 R14: a district comes along, and goes back with the undo")
    void movesADistrict() {
        Account district = world.openAccount();
        DistrictId id = new DistrictId(Portal.CLASSLINK, "90210");
        world.link(district, id);

        merge(school, district);
        assertThat(world.accounts.destination(id)).contains(school.id());
        assertThat(world.stored(school).districts()).containsExactly(id);
        assertThat(world.stored(district).districts()).isEmpty();

        undo(school, district);
        assertThat(world.accounts.destination(id)).contains(district.id());
        assertThat(world.stored(district).districts()).containsExactly(id);
        assertThat(world.stored(school).districts()).isEmpty();
    }

    @Test
    @DisplayName("R6 R14: two districts of one portal do not fit into one account")
    void refusesTwoDistrictsOfOnePortal() {
        Account district = world.openAccount();
        world.link(school, new DistrictId(Portal.CLEVER, "d7"));
        world.link(district, new DistrictId(Portal.CLEVER, "d8"));

        Answer refused = post(school, "", body(district));

        assertThat(refused.code()).isEqualTo("portal-taken");
        assertThat(world.stored(district).isMerged()).isFalse();
    }

    @Test
    @DisplayName("P47: a chain of merges is one family, and is undone from its end")
    void undoesAChainFromItsEnd() {
        Account a = teacher("t1", 0);
        Account b = teacher("t2", 30);
        merge(b, a);
        merge(school, b);

        assertThat(new Family(world.accounts).of(school.id()))
                .containsExactly(school.id(), b.id(), a.id());
        assertThat(merges(school).path("libraryStudents").intValue()).isEqualTo(60);

        assertThat(post(b, "/" + a.id() + "/undo", "").code()).isEqualTo("account-merged");
        undo(school, b);
        undo(b, a);

        assertThat(world.stored(a).teachers()).containsExactly(new Place(DISTRICT, "t1"));
        assertThat(world.stored(b).teachers()).containsExactly(new Place(DISTRICT, "t2"));
        assertThat(world.stored(school).teachers()).isEmpty();
    }

    @Test
    @DisplayName("P47: what was merged last is undone first")
    void undoesTheLastFirst() {
        Account first = teacher("t1", 0);
        Account second = teacher("t2", 30);
        merge(school, first);
        merge(school, second);

        Answer early = post(school, "/" + first.id() + "/undo", "");

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("merge-not-last");
        assertThat(world.stored(school).teachers()).hasSize(2);
    }

    @Test
    void mergesAndUndoesOnceHoweverOftenItIsAsked() {
        Account teacher = teacher("t1", 0);
        merge(school, teacher);
        merge(school, teacher);
        long merged = world.stored(school).version();
        undo(school, teacher);
        undo(school, teacher);

        assertThat(merged).isEqualTo(2);
        assertThat(world.stored(school).version()).isEqualTo(3);
        assertThat(world.stored(school).merges()).hasSize(1);
    }

    @Test
    void mergesAnAccountOfTwoThatWantItIntoOne() throws InterruptedException {
        Account teacher = teacher("t1", 0);
        List<Account> targets = Stream.generate(world::openAccount).limit(6).toList();
        var left = new ConcurrentLinkedQueue<>(targets);

        List<Integer> answers =
                AtOnce.call(6, () -> post(left.remove(), "", body(teacher)).status());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(targets)
                .filteredOn(target -> !world.stored(target).teachers().isEmpty())
                .hasSize(1);
    }

    @Test
    @DisplayName("R6: an account that was merged rests")
    void restsWhileItIsMerged() {
        Account teacher = teacher("t1", 0);
        merge(school, teacher);

        String members = "/v1/accounts/" + teacher.id() + "/members";
        String somebody =
                "{\"role\":\"administrator\",\"name\":\"Bo\",\"email\":\"b@example.org\"}";

        assertThat(world.staff().post(members, somebody).code()).isEqualTo("account-merged");
        assertThat(post(world.openAccount(), "", body(teacher)).code()).isEqualTo("account-merged");
        assertThat(post(teacher, "", body(world.openAccount())).code()).isEqualTo("account-merged");
    }

    @Test
    void tellsBothJournals() {
        Account teacher = teacher("t1", 0);
        merge(school, teacher);
        undo(school, teacher);

        for (Account account : List.of(school, teacher)) {
            assertThat(world.accounts.journal(account.id(), "", 2).entries())
                    .extracting(entry -> entry.event())
                    .containsExactlyInAnyOrder(
                            JournalEvent.MERGE_UNDONE, JournalEvent.ACCOUNTS_MERGED);
        }
    }

    @Test
    void mergesNoAccountThatIsNoneOrTheSame() {
        String nobody = "{\"source\":\"acc-AAAAAAAAAAAAAAAA\"}";

        assertThat(post(school, "", nobody).code()).isEqualTo("source-unknown");
        assertThat(post(school, "", body(school)).code()).isEqualTo("source-unknown");
        assertThat(post(school, "/acc-AAAAAAAAAAAAAAAA/undo", "").code())
                .isEqualTo("source-unknown");
    }

    @Test
    @DisplayName("R6: nobody but the staff merges")
    void letsOnlyTheStaffMerge() {
        Member owner = world.join(school, SampleAccounts.owner());
        String target = "/v1/accounts/" + school.id() + "/merges";

        assertThat(world.member(owner.id()).post(target, body(teacher("t1", 0))).code())
                .isEqualTo("permission-missing");
    }

    /** A teacher's Library account with a class of 30 students, numbered from here on. */
    private Account teacher(String id, int from) {
        String lesson = "class-" + id;
        world.store(
                DISTRICT,
                new Image(
                        SampleRoster.person(id, Role.TEACHER, "s"),
                        List.of(Membership.of(lesson, MemberRole.TEACHER))));
        List<ClassMember> members =
                Stream.concat(
                                SampleRoster.members(from, from + 30).stream(),
                                Stream.of(new ClassMember(id, MemberRole.TEACHER)))
                        .toList();
        world.store(DISTRICT, Image.of(SampleRoster.rosterClass(lesson, "s", members)));
        String body =
                "{\"kind\":\"library\",\"name\":\"ID\",\"teacher\":{\"district\":\"clever:d1\",\"id\":\"ID\"}}"
                        .replace("ID", id);
        Answer opened = world.product().post("/v1/accounts", body);
        return world.accounts.find(new AccountId(opened.json().path("id").asText())).orElseThrow();
    }

    private Account owned(Account account) {
        Member owner = SampleAccounts.owner();
        Account next = account.next().withOwnership(Ownership.confirmed(owner.id(), 0));
        world.accounts.commit(account.id(), List.of(AccountWrite.of(next).keeping(owner)));
        return next;
    }

    private List<Member> members(Account account) {
        return world.accounts.members(account.id());
    }

    private void merge(Account target, Account source) {
        assertThat(post(target, "", body(source)).status()).isEqualTo(200);
    }

    private void undo(Account target, Account source) {
        assertThat(post(target, "/" + source.id() + "/undo", "").status()).isEqualTo(200);
    }

    private Answer post(Account target, String rest, String body) {
        return world.staff().post("/v1/accounts/" + target.id() + "/merges" + rest, body);
    }

    private JsonNode merges(Account account) {
        return world.get("/v1/accounts/" + account.id() + "/merges").json();
    }

    private static String body(Account source) {
        return "{\"source\":\"" + source.id() + "\"}";
    }
}
