package dev.rollcall.notice;

import java.util.Optional;

/**
 * Facts that somebody must be told. What is put here leads to exactly one event and at most one
 * mail, however often the step that puts it is repeated (A5, P48). Reads are strongly consistent.
 */
public interface Outbox {

    /**
     * Keeps a fact to be told at its time. Answers true when it is new. A fact whose key the party
     * has already is the same fact: nothing changes, whatever became of it since, and the answer is
     * false. A call that failed may be repeated until it answers, and then nothing is missing.
     */
    boolean put(Party party, Fact fact);

    /**
     * Takes a fact back that nobody has been told yet. Answers false, changing nothing, when there
     * is none or when it is on its way or told; withdrawing again answers false too. Its key stays
     * used.
     */
    boolean withdraw(Party party, String key);

    /** What became of a fact; empty when the party has none of this key. */
    Optional<Entry> find(Party party, String key);
}
