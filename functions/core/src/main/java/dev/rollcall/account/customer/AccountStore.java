package dev.rollcall.account.customer;

import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.member.Member;
import dev.rollcall.account.member.MemberId;
import dev.rollcall.district.DistrictId;

import java.util.List;
import java.util.Optional;

/**
 * The vendor's accounts with their members, their districts and their journals. Reads are strongly
 * consistent. Every change of a member changes its account's version too; so whoever reads the
 * account first and its members then, and commits to that account, commits to those members.
 */
public interface AccountStore {
    /** The most records one commit writes, over all accounts. */
    int MOST_RECORDS = 100;

    Optional<Account> find(AccountId account);

    /** The account the district's roster flows to (product.md R14, R29). */
    Optional<AccountId> destination(DistrictId district);

    /**
     * Changes accounts as one step: all or nothing. An account of version 1 is created, and must
     * not be there. Of several concurrent commits that link one district exactly one is done.
     *
     * @param account whose change it is
     * @param writes one for each account, this one's among them
     * @throws IllegalArgumentException when they are of more than {@link #MOST_RECORDS} records
     */
    Commit commit(AccountId account, List<AccountWrite> writes);

    /**
     * Adds to the journal what changed nothing of the account itself; repeating it adds nothing.
     */
    void note(AccountId account, JournalEntry entry);

    Optional<Member> member(AccountId account, MemberId member);

    /** Every member, by id. */
    List<Member> members(AccountId account);

    /**
     * A page of the journal, newest first.
     *
     * @param cursor empty text for the first page
     */
    JournalPage journal(AccountId account, String cursor, int limit);

    /**
     * A page of all accounts in a stable order. At most {@code limit} rows, at least one unless
     * there are no more; the cursor is opaque and absent on the last page.
     *
     * @param cursor empty text for the first page
     */
    AccountPage page(String cursor, int limit);

    /**
     * A page of accounts.
     *
     * @param accounts the rows
     * @param next where the next page begins; absent on the last page
     */
    record AccountPage(List<Account> accounts, Optional<String> next) {
        public AccountPage {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * A page of a journal.
     *
     * @param entries the rows
     * @param next where the next page begins; absent on the last page
     */
    record JournalPage(List<JournalEntry> entries, Optional<String> next) {
        public JournalPage {
            entries = List.copyOf(entries);
        }
    }
}
