package dev.rollcall.handlers.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.Scope;
import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountKind;
import dev.rollcall.account.customer.OpenAccount;
import dev.rollcall.account.idempotency.IdempotencyKey;
import dev.rollcall.account.journal.Author;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Actor;
import dev.rollcall.account.member.Member;
import dev.rollcall.handlers.Answer;
import dev.rollcall.testkit.sample.SampleAccounts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

class AccountEndpointsTest {
    private static final String ACCOUNTS = "/v1/accounts";
    private static final String BODY = "{\"kind\":\"library\",\"name\":\"Ms. Ånström\"}";

    private final AccountWorld world = new AccountWorld();

    @Test
    @DisplayName("R1: an account keeps by which path it came")
    void opensAnAccount() {
        Answer opened = world.product().post(ACCOUNTS, BODY);

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("etag")).isEqualTo("\"1\"");
        Account stored = world.accounts.page("", 10).accounts().getFirst();
        assertThat(stored.kind()).isEqualTo(AccountKind.LIBRARY);
        assertThat(stored.name()).isEqualTo("Ms. Ånström");
        assertThat(opened.header("location")).isEqualTo(ACCOUNTS + "/" + stored.id());
        assertThat(world.get(opened.header("location")).json().path("kind").asText())
                .isEqualTo("library");
    }

    @Test
    void tellsTheJournalWhoOpenedIt() {
        Account account = world.openAccount();

        var entry = world.accounts.journal(account.id(), "", 10).entries().getFirst();
        assertThat(entry.event()).isEqualTo(JournalEvent.ACCOUNT_OPENED);
        assertThat(entry.author().kind()).isEqualTo(Author.Kind.PRODUCT);
        assertThat(entry.author().name()).isEqualTo("local");
    }

    @Test
    void opensNoSecondAccountForTheSameRequest() {
        Answer first = world.product().post(ACCOUNTS, "key-a", BODY);
        Answer again = world.product().post(ACCOUNTS, "key-a", BODY);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("etag")).isEqualTo("\"1\"");
        assertThat(world.accounts.page("", 10).accounts()).hasSize(1);
    }

    /** As a worker would that died after it had opened the account and before it could say so. */
    @Test
    void opensNoSecondAccountWhereTheAnswerWasNeverKept() {
        var open = new OpenAccount(world.accounts, world.clock);
        var key = new IdempotencyKey("client:local", "key-a");
        var product = new Actor.Product("local");
        Account first =
                open.open(
                        AccountKind.LIBRARY, "Ms. Ånström", Set.of(), product, key.ids("account"));

        Answer again = world.product().post(ACCOUNTS, "key-a", BODY);

        assertThat(again.status()).isEqualTo(201);
        assertThat(world.accounts.page("", 10).accounts()).containsExactly(first);
    }

    @Test
    void listsEveryAccount() {
        Account one = world.openAccount();
        Account two = world.openAccount();

        assertThat(world.get(ACCOUNTS).json().findValuesAsText("id"))
                .contains(one.id().asString(), two.id().asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"school\",\"name\":\"x\"}|field-value|$.kind",
                "{\"kind\":\"district\",\"name\":\" \"}|field-value|$.name",
                "{\"kind\":\"district\",\"name\":7}|field-type|$.name",
                "{\"kind\":\"district\"}|field-missing|$.name",
                "{\"kind\":\"district\",\"name\":\"x\",\"id\":\"y\"}|field-unknown|$"
            })
    void tellsByCodeAndPlaceWhatIsWrong(String body, String code, String path) {
        Answer answer = world.product().post(ACCOUNTS, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("path").asText()).isEqualTo(path);
    }

    @Test
    void showsAnAccountToItsMembersAlone() {
        String target = ACCOUNTS + "/" + world.openAccount().id();
        Account other = world.openAccount();
        Member stranger = world.join(other, SampleAccounts.owner());

        assertThat(world.member(stranger.id()).get(target).code()).isEqualTo("member-unknown");
        assertThat(world.member(stranger.id()).get(ACCOUNTS + "/" + other.id()).status())
                .isEqualTo(200);
    }

    @Test
    void tellsAnAccountThatCannotBeLikeOneThatIsNot() {
        // M-03
        Answer unknown = world.get(ACCOUNTS + "/acc-AAAAAAAAAAAAAAAA");
        Answer impossible = world.get(ACCOUNTS + "/1");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.reply()).isEqualTo(impossible.reply());
    }

    @Test
    void opensNoAccountForAMemberOfAnother() {
        Member owner = world.join(world.openAccount(), SampleAccounts.owner());

        assertThat(world.member(owner.id()).post(ACCOUNTS, BODY).code())
                .isEqualTo("member-unknown");
    }

    @Test
    void letsOnlyTheStaffsClientNameStaff() {
        var product = EnumSet.of(Scope.ACCOUNTS_READ, Scope.ACCOUNTS_WRITE);
        Map<String, String> staff = Map.of("rollcall-staff", "Sam");

        assertThat(world.call(product, "POST", ACCOUNTS, staff, BODY).code())
                .isEqualTo("scope-missing");
        assertThat(
                        world.call(EnumSet.of(Scope.ACCOUNTS_STAFF), "POST", ACCOUNTS, staff, BODY)
                                .status())
                .isEqualTo(201);
    }

    @Test
    void letsTheStaffsClientDoNothingWithoutAName() {
        var staff = EnumSet.of(Scope.ACCOUNTS_STAFF);

        assertThat(world.call(staff, "POST", ACCOUNTS, Map.of(), BODY).code())
                .isEqualTo("scope-missing");
    }
}
