package dev.rollcall.notice.delivery;

import dev.rollcall.notice.Entry;

/**
 * Tells operators how the telling goes: ids, states and codes, never an address. Must not throw.
 */
public interface NoticeLog {

    /** An entry came to another state. */
    void entry(Entry entry);

    /** An entry could not be worked on; it comes again. */
    void broken(Entry entry, RuntimeException cause);
}
