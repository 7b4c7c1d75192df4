package dev.rollcall.account.journal;

import java.time.Instant;
import java.util.Map;

/**
 * One line of an account's journal.
 *
 * @param id unique in the account; lines of one moment stand in the order of their ids
 * @param at when
 * @param author who, and for whom
 * @param event what
 * @param details ids, codes and counts by name, never personal data
 */
public record JournalEntry(
        String id, Instant at, Author author, JournalEvent event, Map<String, String> details) {

    public JournalEntry {
        details = Map.copyOf(details);
    }
}
