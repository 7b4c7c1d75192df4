package dev.rollcall.testkit.notice;

import dev.rollcall.notice.Fact;
import dev.rollcall.notice.Party;
import dev.rollcall.notice.delivery.EventBus;

import java.util.ArrayList;
import java.util.List;

/** Keeps every fact that was published; can be out of order for a while. Thread-safe. */
public final class RecordingBus implements EventBus {
    private final List<Fact> facts = new ArrayList<>();
    private int outages;

    /** The next so many facts are not taken. */
    public synchronized void failNext(int times) {
        outages = times;
    }

    @Override
    public synchronized boolean publish(Party party, Fact fact) {
        if (outages > 0) {
            outages--;
            return false;
        }
        return facts.add(fact);
    }

    public synchronized List<Fact> facts() {
        return List.copyOf(facts);
    }
}
