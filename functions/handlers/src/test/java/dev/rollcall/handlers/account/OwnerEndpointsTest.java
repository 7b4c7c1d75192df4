package dev.rollcall.handlers.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountWrite;
import dev.rollcall.account.customer.Ownership;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.AccountRole;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.account.member.Right;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Answer;
import dev.rollcall.notice.Entry;
import dev.rollcall.notice.FactKind;
import dev.rollcall.testkit.sample.SampleAccounts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Who owns an account, from the API to what is stored. */
class OwnerEndpointsTest {
    private static final String IT = "{\"name\":\"Ivy IT\",\"email\":\"ivy@example.org\"}";

    private final AccountWorld world = new AccountWorld();
    private final Account account = world.openAccount();
    private final String home = "/v1/accounts/" + account.id();

    @Test
    @DisplayName("R15: an account that nobody was named for says that an owner is needed")
    void needsAnOwner() {
        assertThat(world.get(home).json().at("/owner/state").asText()).isEqualTo("needed");
    }

    @Test
    @DisplayName("R15: whoever is named owns it once they have confirmed")
    void confirmsAnOwner() {
        Answer named = world.staff().change("PUT", home + "/owner", 1, IT);
        MemberId id = owner();

        assertThat(named.json().at("/owner/state").asText()).isEqualTo("pending");
        assertThat(world.member(id).get(home).code()).isEqualTo("permission-missing");
        world.member(id).post(home + "/members/" + id + "/acceptance", "");

        assertThat(world.stored(account).ownership())
                .returns(Ownership.State.CONFIRMED, Ownership::state)
                .returns(Optional.of(id), Ownership::member);
        assertThat(world.member(id).get(home).status()).isEqualTo(200);
        assertThat(world.accounts.journal(account.id(), "", 10).entries())
                .extracting(entry -> entry.event())
                .startsWith(JournalEvent.OWNER_CONFIRMED, JournalEvent.OWNER_PROPOSED);
    }

    @Test
    @DisplayName("R16: before the first roster the owner hands over, and stays as one who may view")
    void handsOverBeforeTheFirstRoster() {
        MemberId first = confirmed();
        Member next = world.join(account, SampleAccounts.administrator());

        Answer changed =
                world.member(first).change("PUT", home + "/owner", version(), body(next.id()));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(world.stored(account).ownership())
                .returns(Ownership.State.CONFIRMED, Ownership::state)
                .returns(Optional.of(next.id()), Ownership::member);
        assertThat(member(next.id()).role()).isEqualTo(AccountRole.OWNER);
        assertThat(member(first).role()).isEqualTo(AccountRole.CO_OWNER);
        assertThat(member(first).rights()).containsExactly(Right.VIEW);
    }

    @Test
    @DisplayName("R16: after the first roster the owner needs the staff, who may")
    void isGuardedAfterTheFirstRoster() {
        MemberId first = confirmed();
        Member next = world.join(account, SampleAccounts.administrator());
        world.link(account, new DistrictId(Portal.CLEVER, "d2"));
        world.connections.update(
                new DistrictId(Portal.CLEVER, "d2"), connection -> connection.withShards(1));

        Answer refused =
                world.member(first).change("PUT", home + "/owner", version(), body(next.id()));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("staff-needed");
        assertThat(world.stored(account).ownership())
                .returns(Ownership.State.CONFIRMED, Ownership::state)
                .returns(Optional.of(first), Ownership::member);

        Answer moved = world.staff().change("PUT", home + "/owner", version(), body(next.id()));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(world.stored(account).ownership())
                .returns(Ownership.State.CONFIRMED, Ownership::state)
                .returns(Optional.of(next.id()), Ownership::member);
        assertThat(world.stored(account).districts())
                .containsExactly(new DistrictId(Portal.CLEVER, "d2"));
    }

    @Test
    @DisplayName("R16: each change of the owner is told once, also when its request is repeated")
    void tellsEachChangeOnce() {
        world.staff().change("PUT", home + "/owner", 1, IT);
        world.staff().change("PUT", home + "/owner", 1, IT);
        MemberId first = owner();
        world.member(first).post(home + "/members/" + first + "/acceptance", "");
        Member next = world.join(account, SampleAccounts.administrator());
        long seen = version();
        world.member(first).change("PUT", home + "/owner", seen, body(next.id()));
        world.staff().change("PUT", home + "/owner", seen, body(next.id()));
        world.staff().change("PUT", home + "/owner", version(), body(first));

        assertThat(world.outbox.entries())
                .extracting(Entry::fact)
                .allMatch(fact -> fact.kind() == FactKind.OWNER_CHANGE)
                .extracting(fact -> fact.details().get("step") + " " + fact.details().get("member"))
                .containsExactly("proposed " + first, "made " + next.id(), "made " + first);
    }

    @Test
    @DisplayName("R16: a change whose worker died before it was told is told by its repeat")
    void makesGoodWhatWasNotTold() {
        Member owner = world.join(account, SampleAccounts.owner());
        Account changed =
                world.stored(account).next().withOwnership(Ownership.confirmed(owner.id(), 3));
        world.accounts.commit(account.id(), List.of(AccountWrite.of(changed)));

        Answer repeated = world.staff().change("PUT", home + "/owner", 2, body(owner.id()));

        assertThat(repeated.status()).isEqualTo(412);
        assertThat(world.outbox.entries())
                .extracting(entry -> entry.fact().key())
                .containsExactly("owner-change:3");
    }

    @Test
    void forgetsAnOwnerWhoNeverConfirmed() {
        world.staff().change("PUT", home + "/owner", 1, IT);
        MemberId first = owner();

        world.staff().change("PUT", home + "/owner", 2, IT.replace("Ivy", "Ike"));

        assertThat(owner()).isNotEqualTo(first);
        assertThat(world.accounts.members(account.id())).hasSize(1);
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        world.staff().change("PUT", home + "/owner", 1, IT);

        assertThat(world.staff().change("PUT", home + "/owner", 1, IT).status()).isEqualTo(412);
        assertThat(world.accounts.members(account.id())).hasSize(1);
    }

    @Test
    void appointsNobodyWhoIsNoMember() {
        Answer answer =
                world.staff()
                        .change("PUT", home + "/owner", 1, "{\"member\":\"mem-AAAAAAAAAAAAAAAA\"}");

        assertThat(answer.status()).isEqualTo(404);
    }

    private MemberId confirmed() {
        world.staff().change("PUT", home + "/owner", 1, IT);
        MemberId id = owner();
        world.member(id).post(home + "/members/" + id + "/acceptance", "");
        return id;
    }

    private MemberId owner() {
        return world.stored(account).ownership().member().orElseThrow();
    }

    private Member member(MemberId id) {
        return world.accounts.member(account.id(), id).orElseThrow();
    }

    private long version() {
        return world.stored(account).version();
    }

    private static String body(MemberId id) {
        return "{\"member\":\"" + id + "\"}";
    }
}
