package dev.rollcall.handlers.account;

import dev.rollcall.account.Sha256;
import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.district.DistrictId;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the journal of a district's account who changed licences and seats, and for whom (R21). A
 * district that is no account's yet has no journal. What was written is written once, by its name;
 * so a request that is repeated makes good a line that was lost.
 */
final class SeatJournal {
    private static final int SHORT = 16;

    private final AccountStore accounts;
    private final InstantSource clock;

    SeatJournal(AccountStore accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Notes what a call changed.
     *
     * @param name what makes it this one change of the district, of any form
     */
    void note(
            Call call,
            DistrictId district,
            JournalEvent event,
            String name,
            Map<String, String> details) {
        account(call, district)
                .ifPresent(account ->
                        accounts.note(account, entry(call, district, event, name, details)));
    }

    private Optional<AccountId> account(Call call, DistrictId district) {
        return call.acting().isPresent()
                ? call.acting().flatMap(Acting::account).map(Account::id)
                : accounts.destination(district);
    }

    private JournalEntry entry(
            Call call,
            DistrictId district,
            JournalEvent event,
            String name,
            Map<String, String> details) {
        String named = Sha256.of(district + "/" + name).asString().substring(0, SHORT);
        Map<String, String> all = new HashMap<>(details);
        all.put("district", district.asString());
        return new JournalEntry(
                event.code() + "-" + named, clock.instant(), Acts.author(call), event, all);
    }
}
