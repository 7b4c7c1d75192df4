package dev.rollcall.account.customer;

import dev.rollcall.account.RandomBytes;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Actor;
import dev.rollcall.account.member.Contact;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.account.member.Place;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opens accounts. */
public final class OpenAccount {
    private final AccountStore accounts;
    private final InstantSource clock;

    public OpenAccount(AccountStore accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Opens an account without districts or members. The id comes from {@code ids}: where that
     * draws the same again, as for a request that is repeated, the account of the first time is
     * answered and nothing is opened.
     *
     * @param teachers a Library's teacher, whose classes the account covers; empty for a district's
     */
    public Account open(
            AccountKind kind, String name, Set<Place> teachers, Actor actor, RandomBytes ids) {
        return opened(
                Account.opened(AccountId.draw(ids), kind, name, clock.instant())
                        .withTeachers(teachers),
                actor,
                List.of());
    }

    /**
     * Opens the account of a Library's teacher, who owns it from the first moment and needs nobody
     * to be let in (product.md R3). The ids as above.
     *
     * @param memberIds where the owner's id comes from
     */
    public Account library(
            String name,
            Place teacher,
            Contact owner,
            Actor actor,
            RandomBytes ids,
            RandomBytes memberIds) {
        Instant now = clock.instant();
        Member member =
                NewMember.owner(owner)
                        .being(teacher)
                        .invited(MemberId.draw(memberIds), now)
                        .accepted();
        Account account =
                Account.opened(AccountId.draw(ids), AccountKind.LIBRARY, name, now)
                        .withTeachers(Set.of(teacher))
                        .withOwnership(Ownership.confirmed(member.id(), 0));
        return opened(account, actor, List.of(member));
    }

    private Account opened(Account account, Actor actor, List<Member> members) {
        JournalEntry entry =
                Journals.entry(
                        account,
                        clock.instant(),
                        actor,
                        JournalEvent.ACCOUNT_OPENED,
                        Map.of("kind", account.kind().code()));
        AccountWrite write = AccountWrite.of(account, entry);
        accounts.commit(account.id(), List.of(write.keeping(members.toArray(Member[]::new))));
        return accounts.find(account.id()).orElseThrow();
    }
}
