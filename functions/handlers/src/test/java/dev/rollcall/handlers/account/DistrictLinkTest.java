package dev.rollcall.handlers.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountWrite;
import dev.rollcall.account.customer.Linked;
import dev.rollcall.account.customer.Ownership;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Contact;
import dev.rollcall.account.member.Member;
import dev.rollcall.district.DistrictContact;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Answer;
import dev.rollcall.testkit.contract.AtOnce;
import dev.rollcall.testkit.sample.SampleAccounts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Which account is the destination of which district, from the API to what is stored. */
class DistrictLinkTest {
    private static final DistrictId CLEVER =
            new DistrictId(Portal.CLEVER, "60003850a6a43b9f100003ed");
    private static final DistrictId CLASSLINK = new DistrictId(Portal.CLASSLINK, "90210");
    private static final String CLEVER_BODY =
            "{\"portal\":\"clever\",\"id\":\"60003850a6a43b9f100003ed\"}";
    private static final String CLASSLINK_BODY =
            "{\"portal\":\"classlink\",\"id\":\"90210\",\"orgId\":\"7001\"}";

    private final AccountWorld world = new AccountWorld();
    private final Account account = world.openAccount();
    private final String districts = "/v1/accounts/" + account.id() + "/districts";

    @BeforeEach
    void connect() {
        world.connect(CLEVER);
        world.connect(CLASSLINK);
    }

    @Test
    @DisplayName("R17: the staff paste the portal's id, and it is journaled")
    void linksADistrict() {
        Answer linked = world.staff().post(districts, CLEVER_BODY);

        assertThat(linked.status()).isEqualTo(200);
        assertThat(linked.json().at("/districts/0/district").asText()).isEqualTo(CLEVER.asString());
        assertThat(world.stored(account).districts()).containsExactly(CLEVER);
        assertThat(world.accounts.destination(CLEVER)).contains(account.id());
        var entry = world.accounts.journal(account.id(), "", 1).entries().getFirst();
        assertThat(entry.event()).isEqualTo(JournalEvent.DISTRICT_LINKED);
        assertThat(entry.author().name()).isEqualTo("Sam Staff");
        assertThat(entry.details()).containsEntry("district", CLEVER.asString());
    }

    @Test
    @DisplayName("R17: nobody but the staff may, whatever they are on the account")
    void letsNobodyElseLink() {
        Member owner = world.join(account, SampleAccounts.owner());

        assertThat(world.member(owner.id()).post(districts, CLEVER_BODY).code())
                .isEqualTo("permission-missing");
        assertThat(world.product().post(districts, CLEVER_BODY).code()).isEqualTo("actor-missing");
        assertThat(world.accounts.destination(CLEVER)).isEmpty();
    }

    @ParameterizedTest(name = "R17: {0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"portal\":\"clever\",\"id\":\"90210\"}|district-id-malformed",
                "{\"portal\":\"clever\",\"id\":\"60003850A6A43B9F100003ED\"}|district-id-malformed",
                "{\"portal\":\"classlink\",\"id\":\"60003850a6a43b9f100003ed\"}|district-id-malformed",
                "{\"portal\":\"clever\",\"id\":\"60003850a6a43b9f100003ee\"}|district-unknown",
                "{\"portal\":\"classlink\",\"id\":\"90211\"}|district-unknown",
                "{\"portal\":\"myspace\",\"id\":\"90211\"}|field-value"
            })
    void refusesAnIdThatIsNone(String body, String code) {
        Answer answer = world.staff().post(districts, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(world.stored(account)).isEqualTo(account);
    }

    @Test
    @DisplayName("R17 R14: an id that another account uses is refused")
    void refusesADistrictThatIsTaken() {
        world.staff().post(districts, CLEVER_BODY);
        Account other = world.openAccount();

        Answer second =
                world.staff().post("/v1/accounts/" + other.id() + "/districts", CLEVER_BODY);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("district-taken");
        assertThat(world.stored(other).links()).isEmpty();
        assertThat(world.accounts.destination(CLEVER)).contains(account.id());
    }

    @Test
    @DisplayName("R14: of ten accounts that link one district at once one wins, nine are told")
    void letsOneOfTenWin() throws InterruptedException {
        List<Account> ten = Stream.generate(world::openAccount).limit(10).toList();
        var left = new ConcurrentLinkedQueue<>(ten);
        Party staff = world.staff();
        staff.get("/v1/accounts");

        List<String> answers =
                AtOnce.call(
                        10,
                        () -> {
                            Account one = left.remove();
                            Answer answer =
                                    staff.post(
                                            "/v1/accounts/" + one.id() + "/districts", CLEVER_BODY);
                            return answer.status() == 200 ? "linked" : answer.code();
                        });

        assertThat(answers)
                .hasSize(10)
                .containsOnlyOnce("linked")
                .containsOnly("linked", "district-taken");
        assertThat(ten)
                .filteredOn(one -> !world.stored(one).links().isEmpty())
                .singleElement()
                .satisfies(
                        one -> assertThat(world.accounts.destination(CLEVER)).contains(one.id()));
    }

    @Test
    @DisplayName("R14: one account takes a district of either portal, and no second of one")
    void takesOneDistrictPerPortal() {
        DistrictId second = new DistrictId(Portal.CLEVER, "60003850a6a43b9f100003ee");
        world.connect(second);
        world.staff().post(districts, CLEVER_BODY);
        world.staff().post(districts, CLASSLINK_BODY);

        Answer third = world.staff().post(districts, CLEVER_BODY.replace("3ed", "3ee"));

        assertThat(third.status()).isEqualTo(409);
        assertThat(third.code()).isEqualTo("portal-taken");
        assertThat(world.stored(account).districts()).containsExactlyInAnyOrder(CLEVER, CLASSLINK);
        assertThat(world.accounts.destination(second)).isEmpty();
    }

    @Test
    @DisplayName("M9: the tenant's id and the district's own are both kept, each for itself")
    void keepsBothIds() {
        world.staff().post(districts, CLASSLINK_BODY);

        assertThat(world.stored(account).links())
                .containsExactly(new Linked(CLASSLINK, Optional.of("7001")));
    }

    @Test
    @DisplayName("M9 P39: ids in each other's place are told, not guessed")
    void tellsSwappedIds() {
        Answer swapped =
                world.staff()
                        .post(
                                districts,
                                "{\"portal\":\"classlink\",\"id\":\"7001\",\"orgId\":\"90210\"}");

        assertThat(swapped.status()).isEqualTo(422);
        assertThat(swapped.code()).isEqualTo("district-ids-swapped");
        assertThat(world.stored(account).links()).isEmpty();
    }

    @Test
    @DisplayName("M9: an own id that is told later is added, and linking again changes nothing")
    void addsTheOwnIdLater() {
        world.staff().post(districts, "{\"portal\":\"classlink\",\"id\":\"90210\"}");
        world.staff().post(districts, CLASSLINK_BODY);
        long version = world.stored(account).version();

        Answer again = world.staff().post(districts, CLASSLINK_BODY);

        assertThat(again.status()).isEqualTo(200);
        assertThat(world.stored(account).version()).isEqualTo(version);
        assertThat(world.stored(account).links())
                .containsExactly(new Linked(CLASSLINK, Optional.of("7001")));
    }

    @Test
    @DisplayName("R29: a district's students are asked for at its destination, whoever asks")
    void findsTheDestination() {
        Account teachers = world.openAccount();
        world.staff().post(districts, CLEVER_BODY);

        String found = "/v1/accounts?district=" + CLEVER.asString();

        assertThat(world.get(found).json().path("items")).hasSize(1);
        assertThat(world.get(found).json().at("/items/0/id").asText())
                .isEqualTo(account.id().asString())
                .isNotEqualTo(teachers.id().asString());
        assertThat(world.get("/v1/accounts?district=clever:none").json().path("items")).isEmpty();
    }

    @Test
    void letsADistrictGoThatWasNeverRostered() {
        world.staff().post(districts, CLEVER_BODY);
        String target = districts + "/" + CLEVER.asString();

        Answer stale = world.staff().change("DELETE", target, 1, "");
        Answer released = world.staff().change("DELETE", target, 2, "");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(released.status()).isEqualTo(200);
        assertThat(world.accounts.destination(CLEVER)).isEmpty();
    }

    @Test
    @DisplayName("R29: a district that was rostered stays with its destination")
    void keepsADistrictThatWasRostered() {
        world.staff().post(districts, CLEVER_BODY);
        world.connections.update(CLEVER, connection -> connection.withShards(1));

        Answer answer = world.staff().change("DELETE", districts + "/" + CLEVER.asString(), 2, "");

        assertThat(answer.code()).isEqualTo("district-rostered");
        assertThat(world.accounts.destination(CLEVER)).contains(account.id());
    }

    @Test
    @DisplayName("R15: the owner is whom the portal names, pending their word")
    void proposesThePortalsContact() {
        world.contacts.keep(CLEVER, new DistrictContact("Ivy IT", Optional.of("ivy@example.org")));

        world.staff().post(districts, CLEVER_BODY);

        Account linked = world.stored(account);
        Member owner = world.accounts.members(account.id()).getFirst();
        assertThat(linked.ownership())
                .returns(Ownership.State.PENDING, Ownership::state)
                .returns(Optional.of(owner.id()), Ownership::member);
        assertThat(owner.contact()).isEqualTo(new Contact("Ivy IT", "ivy@example.org"));
        assertThat(world.accounts.journal(account.id(), "", 2).entries())
                .extracting(entry -> entry.event())
                .containsExactly(JournalEvent.OWNER_PROPOSED, JournalEvent.DISTRICT_LINKED);
    }

    @ParameterizedTest(name = "R15: {0} leaves an owner needed")
    @CsvSource({"nobody", "''", "no address"})
    void needsAnOwnerWhereNobodyCanBeReached(String email) {
        if (!email.equals("nobody")) {
            world.contacts.keep(CLEVER, new DistrictContact("Ivy IT", Optional.of(email)));
        }

        world.staff().post(districts, CLEVER_BODY);

        assertThat(world.stored(account).ownership()).isEqualTo(Ownership.NEEDED);
        assertThat(world.accounts.members(account.id())).isEmpty();
    }

    @Test
    @DisplayName("R15: ClassLink names nobody: an owner is needed until the staff name one")
    void needsAnOwnerAtClassLinkUntilTheStaffNameOne() {
        world.staff().post(districts, CLASSLINK_BODY);
        String home = "/v1/accounts/" + account.id();
        String needed = world.get(home).json().at("/owner/state").asText();
        long version = world.stored(account).version();

        world.staff()
                .change(
                        "PUT",
                        home + "/owner",
                        version,
                        "{\"name\":\"Ivy IT\",\"email\":\"ivy@example.org\"}");

        assertThat(needed).isEqualTo("needed");
        assertThat(world.stored(account).ownership().state()).isEqualTo(Ownership.State.PENDING);
    }

    @Test
    @DisplayName("R15: an owner who was settled stays, whomever the portal names")
    void keepsAnOwnerWhoWasSettled() {
        Member owner = SampleAccounts.owner();
        Account owned = account.next().withOwnership(Ownership.confirmed(owner.id(), 0));
        world.accounts.commit(account.id(), List.of(AccountWrite.of(owned).keeping(owner)));
        world.contacts.keep(CLEVER, new DistrictContact("Ivy IT", Optional.of("ivy@example.org")));

        world.staff().post(districts, CLEVER_BODY);

        assertThat(world.stored(account).ownership())
                .returns(Ownership.State.CONFIRMED, Ownership::state)
                .returns(Optional.of(owner.id()), Ownership::member);
        assertThat(world.accounts.members(account.id())).containsExactly(owner);
    }
}
