package dev.rollcall.notice.delivery;

import dev.rollcall.notice.Fact;
import dev.rollcall.notice.Party;

/** The bus by which the vendor's programs hear of facts. */
public interface EventBus {

    /**
     * Publishes a fact: kind, key, party, time and details. Answers whether the bus has it. A fact
     * may be published twice when the answer is lost; its party and key tell that it is the same.
     */
    boolean publish(Party party, Fact fact);
}
