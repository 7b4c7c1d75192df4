package dev.rollcall.handlers.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountWrite;
import dev.rollcall.account.customer.Ownership;
import dev.rollcall.account.journal.Author;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.account.member.Place;
import dev.rollcall.account.member.Right;
import dev.rollcall.handlers.Answer;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.person.Subject;
import dev.rollcall.testkit.sample.SampleAccounts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class MemberEndpointsTest {
    private static final String WHO = "\"name\":\"Bo Diaz\",\"email\":\"bo@example.org\"";
    private static final String ADMINISTRATOR = "{\"role\":\"administrator\"," + WHO + "}";
    private static final String CO_OWNER =
            "{\"role\":\"co-owner\",\"rights\":[\"view\"]," + WHO + "}";
    private static final String SCHOOL_MANAGER =
            "{\"role\":\"school-manager\",\"domain\":{\"schools\":"
                    + "[{\"district\":\"clever:d1\",\"id\":\"s1\"}]},"
                    + WHO
                    + "}";
    private static final String TEACHER_MANAGER =
            "{\"role\":\"teacher-manager\",\"domain\":{\"teachers\":"
                    + "[{\"district\":\"clever:d1\",\"id\":\"t1\"}],\"classes\":"
                    + "[{\"district\":\"clever:d1\",\"id\":\"c1\"}]},"
                    + WHO
                    + "}";

    private final AccountWorld world = new AccountWorld();
    private Account account = world.openAccount();
    private String members = "";
    private Party owner = world.product();

    @BeforeEach
    void settleAnOwner() {
        Member member = SampleAccounts.owner();
        Account owned = account.next().withOwnership(Ownership.confirmed(member.id(), 0));
        world.accounts.commit(account.id(), List.of(AccountWrite.of(owned).keeping(member)));
        account = owned;
        owner = world.member(member.id());
        members = "/v1/accounts/" + account.id() + "/members";
    }

    @ParameterizedTest(name = "R19: the owner adds {0}")
    @ValueSource(strings = {CO_OWNER, SCHOOL_MANAGER, TEACHER_MANAGER, ADMINISTRATOR})
    void letsTheOwnerAdd(String somebody) {
        Answer added = owner.post(members, somebody);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("etag")).isEqualTo("\"1\"");
        Member stored = stored(added);
        assertThat(stored.state()).isEqualTo(Member.State.INVITED);
        assertThat(stored.contact().email()).isEqualTo("bo@example.org");
        assertThat(owner.get(added.header("location")).json()).isEqualTo(added.json());
        assertThat(newest().event()).isEqualTo(JournalEvent.MEMBER_INVITED);
    }

    @Test
    @DisplayName("R22: a manager keeps what is their own")
    void keepsADomain() {
        Member school = stored(owner.post(members, SCHOOL_MANAGER));
        Member teacher = stored(owner.post(members, TEACHER_MANAGER));

        assertThat(school.domain().schools()).containsExactly(place("s1"));
        assertThat(teacher.domain().teachers()).containsExactly(place("t1"));
        assertThat(teacher.domain().classes()).containsExactly(place("c1"));
    }

    @Test
    @DisplayName("R21: the journal tells of the staff who did it and of the member who asked")
    void tellsBothPersons() {
        String asked = owner.get(members).json().at("/items/0/id").asText();
        Party staff = world.party(Map.of("rollcall-staff", "Sam Staff", "rollcall-member", asked));

        Answer added = staff.post(members, CO_OWNER);

        assertThat(added.status()).isEqualTo(201);
        assertThat(newest().author())
                .isEqualTo(
                        new Author(
                                Author.Kind.STAFF, "Sam Staff", Optional.of(new MemberId(asked))));
        JsonNode line = owner.get("/v1/accounts/" + account.id() + "/journal").json();
        assertThat(line.at("/items/0/by/name").asText()).isEqualTo("Sam Staff");
        assertThat(line.at("/items/0/by/onBehalfOf").asText()).isEqualTo(asked);
        assertThat(line.at("/items/0/details/member").asText())
                .isEqualTo(stored(added).id().asString());
    }

    @ParameterizedTest(name = "R20: a co-owner with {0} sees members: {1}, manages them: 403")
    @CsvSource({"VIEW, 200", "RENEW, 403"})
    void letsACoOwnerDoWhatIsGranted(Right right, int seen) {
        Party coOwner = joined(SampleAccounts.coOwner(right));

        assertThat(coOwner.get(members).status()).isEqualTo(seen);
        Answer refused = coOwner.post(members, CO_OWNER);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("permission-missing");
        assertThat(world.accounts.members(account.id())).hasSize(2);
    }

    @Test
    @DisplayName("R20: both rights are granted and taken one by one")
    void grantsRightsApart() {
        Member coOwner = world.join(account, SampleAccounts.coOwner(Right.VIEW));
        String target = members + "/" + coOwner.id();

        Answer both = owner.change("PATCH", target, 1, "{\"rights\":[\"view\",\"renew\"]}");
        Answer one = owner.change("PATCH", target, 2, "{\"rights\":[\"renew\"]}");

        assertThat(both.json().path("rights")).hasSize(2);
        assertThat(one.header("etag")).isEqualTo("\"3\"");
        assertThat(stored(one).rights()).containsExactly(Right.RENEW);
    }

    @Test
    void letsTheProductAddNobodyForNobody() {
        Answer answer = world.product().post(members, CO_OWNER);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("actor-missing");
    }

    @Test
    @DisplayName("A13: an administrator is invited by the account manager and may nothing before")
    void invitesAnAdministratorByHand() {
        Member invited = stored(world.staff().post(members, ADMINISTRATOR));
        Party self = world.member(invited.id());

        assertThat(self.get(members).code()).isEqualTo("permission-missing");
        Answer accepted = self.post(members + "/" + invited.id() + "/acceptance", "");

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(stored(accepted).state()).isEqualTo(Member.State.ACTIVE);
        assertThat(self.get(members).status()).isEqualTo(200);
        assertThat(newest().event()).isEqualTo(JournalEvent.MEMBER_ACCEPTED);
        assertThat(newest().author().kind()).isEqualTo(Author.Kind.MEMBER);
    }

    @Test
    void acceptsNobodyElsesInvitation() {
        Member invited = stored(owner.post(members, ADMINISTRATOR));
        Party other = world.member(stored(owner.post(members, CO_OWNER)).id());

        Answer answer = other.post(members + "/" + invited.id() + "/acceptance", "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("not-invited");
    }

    @Test
    void invitesOnceHoweverOftenItIsAsked() {
        Answer first = owner.post(members, "key-a", CO_OWNER);
        Answer again = owner.post(members, "key-a", CO_OWNER);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(world.accounts.members(account.id())).hasSize(2);
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        String target = members + "/" + stored(owner.post(members, CO_OWNER)).id();
        owner.change("PATCH", target, 1, "{\"name\":\"Bo D.\"}");

        Answer stale = owner.change("PATCH", target, 1, "{\"name\":\"Bob\"}");
        Answer blind = owner.call("PATCH", target, Map.of(), "{\"name\":\"Bob\"}");
        Answer odd = owner.call("PATCH", target, Map.of("if-match", "*"), "{\"name\":\"Bob\"}");
        Answer late = owner.change("DELETE", target, 1, "");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("version-differs");
        assertThat(blind.status()).isEqualTo(428);
        assertThat(blind.code()).isEqualTo("version-missing");
        assertThat(odd.status()).isEqualTo(412);
        assertThat(late.status()).isEqualTo(412);
        assertThat(owner.get(target).json().path("name").asText()).isEqualTo("Bo D.");
    }

    @Test
    void removesAMemberAndForgetsThem() {
        Member member = stored(owner.post(members, CO_OWNER));

        Answer removed = owner.change("DELETE", members + "/" + member.id(), 1, "");

        assertThat(removed.status()).isEqualTo(204);
        assertThat(world.accounts.member(account.id(), member.id())).isEmpty();
        assertThat(world.member(member.id()).get(members).code()).isEqualTo("member-unknown");
        assertThat(newest().details()).containsEntry("member", member.id().asString());
        assertThat(newest().toString()).doesNotContain("Bo");
    }

    @Test
    void neverRemovesOrDemotesAnOwnerAsAMember() {
        String target = members + "/" + account.ownership().member().orElseThrow();

        assertThat(owner.change("DELETE", target, 1, "").code()).isEqualTo("owner-stays");
        assertThat(owner.change("PATCH", target, 1, "{\"role\":\"administrator\"}").code())
                .isEqualTo("owner-stays");
        assertThat(owner.post(members, ADMINISTRATOR.replace("administrator", "owner")).code())
                .isEqualTo("owner-stays");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"role\":\"co-owner\"|role-misfit|",
                "{\"role\":\"administrator\",\"rights\":[\"view\"]|role-misfit|",
                "{\"role\":\"school-manager\"|role-misfit|",
                "{\"role\":\"school-manager\",\"domain\":{\"classes\":[{\"district\":\"clever:d1\",\"id\":\"c\"}]}|role-misfit|",
                "{\"role\":\"boss\"|field-value|$.role",
                "{\"role\":\"co-owner\",\"rights\":[\"pay\"]|field-value|$.rights[0]",
                "{\"role\":\"school-manager\",\"domain\":{\"schools\":[{\"district\":\"d1\",\"id\":\"c\"}]}|field-value|$.domain.schools[0].district",
                "{\"role\":\"school-manager\",\"domain\":{\"schools\":[{\"district\":\"clever:d1\"}]}|field-missing|$.domain.schools[0].id"
            })
    void tellsByCodeAndPlaceWhatIsWrong(String start, String code, String path) {
        Answer answer = owner.post(members, start + "," + WHO + "}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("path").asText()).isEqualTo(path == null ? "" : path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bo", "bo@", "@example.org", "a@b@c", "bo@ex ample.org"})
    void takesNoAddressThatIsNone(String email) {
        Answer answer = owner.post(members, ADMINISTRATOR.replace("bo@example.org", email));

        assertThat(answer.code()).isEqualTo("field-value");
        assertThat(answer.body()).doesNotContain("ample");
    }

    @Test
    @DisplayName(
            "R22: somebody signed in is the member whose person they are, in their account alone")
    void knowsASignedInMember() {
        Place person = new Place(AccountWorld.DISTRICT, "p1");
        world.join(account, SampleAccounts.coOwner(Right.VIEW).being(Optional.of(person)));
        world.store(AccountWorld.DISTRICT, Image.of(SampleRoster.person("p1", Role.STAFF, "s")));
        world.store(AccountWorld.DISTRICT, Image.of(SampleRoster.person("p2", Role.STAFF, "s")));

        assertThat(world.callAs(signedIn("p1"), "GET", members).status()).isEqualTo(200);
        assertThat(world.callAs(signedIn("p2"), "GET", members).status()).isEqualTo(404);
        String elsewhere = "/v1/accounts/" + world.openAccount().id();
        assertThat(world.callAs(signedIn("p1"), "GET", elsewhere).status()).isEqualTo(404);
        assertThat(world.callAs(signedIn("p1"), "DELETE", members + "/mem-AAAAAAAAAAAAAAAA").code())
                .isEqualTo("permission-missing");
    }

    @Test
    void tellsNobodysNameToTheLog() {
        owner.post(members, CO_OWNER);

        assertThat(world.log.lines().toString())
                .contains("answered")
                .doesNotContain("Bo Diaz")
                .doesNotContain("bo@example.org");
    }

    private String signedIn(String person) {
        var subject = new Subject(AccountWorld.DISTRICT, Optional.of(person), Optional.empty());
        return world.assertion(world.open(subject));
    }

    private Party joined(Member member) {
        return world.member(world.join(account, member).id());
    }

    private Member stored(Answer answer) {
        MemberId id = new MemberId(answer.json().path("id").asText());
        return world.accounts.member(account.id(), id).orElseThrow();
    }

    private JournalEntry newest() {
        return world.accounts.journal(account.id(), "", 1).entries().getFirst();
    }

    private static Place place(String id) {
        return new Place(AccountWorld.DISTRICT, id);
    }
}
