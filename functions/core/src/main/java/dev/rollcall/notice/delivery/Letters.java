package dev.rollcall.notice.delivery;

import dev.rollcall.notice.Fact;
import dev.rollcall.notice.Party;

/** Writes what a mail says. The same fact is always the same letter. */
public interface Letters {

    /** The letter about a fact. */
    Letter write(Party party, Fact fact);
}
