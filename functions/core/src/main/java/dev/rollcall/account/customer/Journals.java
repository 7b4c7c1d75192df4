package dev.rollcall.account.customer;

import dev.rollcall.account.journal.Author;
import dev.rollcall.account.journal.JournalEntry;
import dev.rollcall.account.journal.JournalEvent;
import dev.rollcall.account.member.Actor;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Lines of journals that come with a change of their account. */
final class Journals {
    private Journals() {}

    /** The line of the change that leaves this account, whose version makes it unique. */
    static JournalEntry entry(
            Account after,
            Instant now,
            Actor actor,
            JournalEvent event,
            Map<String, String> details) {
        String id = String.format(Locale.ROOT, "%010d", after.version());
        return new JournalEntry(id, now, Author.of(actor), event, details);
    }

    /** Another line of the same change, after the first. */
    static JournalEntry second(
            Account after,
            Instant now,
            Actor actor,
            JournalEvent event,
            Map<String, String> details) {
        JournalEntry first = entry(after, now, actor, event, details);
        return new JournalEntry(first.id() + "-2", now, first.author(), event, details);
    }
}
