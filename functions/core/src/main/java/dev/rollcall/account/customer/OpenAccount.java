package dev.rollcall.account.customer;

import dev.rollcall.account.RandomBytes;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Actor;
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
        Instant now = clock.instant();
        Account account =
                Account.opened(AccountId.draw(ids), kind, name, now).withTeachers(teachers);
        JournalEntry entry =
                Journals.entry(
                        account,
                        now,
                        actor,
                        JournalEvent.ACCOUNT_OPENED,
                        Map.of("kind", kind.code()));
        accounts.commit(account.id(), List.of(AccountWrite.of(account, entry)));
        return accounts.find(account.id()).orElseThrow();
    }
}
