package dev.rollcall.handlers.account;

import dev.rollcall.account.customer.Account;
import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.account.customer.SeatJournal;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.district.DistrictId;

import java.time.InstantSource;
import java.util.Map;

/** What calls changed of licences and seats, in the journal of the account they act in. */
final class CallJournal {

    private final SeatJournal journal;

    CallJournal(AccountStore accounts, InstantSource clock) {
        journal = new SeatJournal(accounts, clock);
    }

    /**
     * Notes what a call changed; one that acts in no account, in that of the district.
     *
     * @param name what makes it this one change of the district, of any form
     */
    void note(
            Call call,
            DistrictId district,
            JournalEvent event,
            String name,
            Map<String, String> details) {
        if (call.acting().isEmpty()) {
            journal.note(district, Acts.author(call), event, name, details);
        } else {
            call.acting()
                    .flatMap(Acting::account)
                    .map(Account::id)
                    .ifPresent(account ->
                            journal.note(
                                    account, district, Acts.author(call), event, name, details));
        }
    }
}
