package dev.rollcall.account.customer;

import dev.rollcall.account.Sha256;
import dev.rollcall.account.journal.Author;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.district.DistrictId;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells the journal of a district's account who changed licences and seats, and for whom
 * (product.md R21). What was written is written once, by its name; so a request that is repeated
 * makes good a line that was lost. Thread-safe.
 */
public final class SeatJournal {
    private static final int SHORT = 16;

    private final AccountStore accounts;
    private final InstantSource clock;

    public SeatJournal(AccountStore accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Notes a change in the journal of the account that the district's students go to; a district
     * that is no account's yet has none.
     *
     * @param name what makes it this one change of the district, of any form
     * @param details ids, codes and counts, never personal data
     */
    public void note(
            DistrictId district,
            Author author,
            JournalEvent event,
            String name,
            Map<String, String> details) {
        accounts.destination(district)
                .ifPresent(account -> note(account, district, author, event, name, details));
    }

    /** The same in the journal of this account. */
    public void note(
            AccountId account,
            DistrictId district,
            Author author,
            JournalEvent event,
            String name,
            Map<String, String> details) {
        String named = Sha256.of(district + "/" + name).asString().substring(0, SHORT);
        Map<String, String> all = new HashMap<>(details);
        all.put("district", district.asString());
        String id = event.code() + "-" + named;
        accounts.note(account, new JournalEntry(id, clock.instant(), author, event, all));
    }
}
