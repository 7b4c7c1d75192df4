package dev.rollcall.handlers.account;

import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.journal.Author;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.journal.JournalEvent;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;

/** Tells the account's journal who tried, asked and bought. */
final class SaleJournal {
    private static final int BYTES = 12;

    private final AccountStore accounts;
    private final InstantSource clock;

    SaleJournal(AccountStore accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What names a posted request, the same however often it is sent. */
    static String key(Call call) {
        return HexFormat.of().formatHex(call.ids("sale").next(BYTES));
    }

    /** Notes what a posted request did. */
    void note(Call call, JournalEvent event, Map<String, String> details) {
        note(call, key(call), event, details);
    }

    void note(Call call, String id, JournalEvent event, Map<String, String> details) {
        Author author = Author.of(call.actor());
        accounts.note(
                call.account().id(),
                new JournalEntry(id, clock.instant(), author, event, details));
    }
}
