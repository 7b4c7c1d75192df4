package dev.rollcall.local.sandbox.classlink.quirk;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The switches of one tenant, and how many pages it served since one was moved. */
public final class QuirkBoard {
    private final Map<Quirk, Integer> values = new EnumMap<>(Quirk.class);
    private final Map<String, Integer> pages = new HashMap<>();
    private int allPages;

    /**
     * How far a pull has come.
     *
     * @param ofList pages of this list served before
     * @param ofAll pages of any list served before
     */
    public record Progress(int ofList, int ofAll) {}

    public synchronized Quirks quirks() {
        return new Quirks(values);
    }

    /** Counting pages begins anew. */
    public synchronized void switchOn(Quirk quirk, int value) {
        values.put(quirk, value);
        forget();
    }

    public synchronized void switchOff(Quirk quirk) {
        values.remove(quirk);
        forget();
    }

    public synchronized void clear() {
        values.clear();
        forget();
    }

    /** Counts a page of this list. */
    public synchronized Progress page(String list) {
        int before = pages.merge(list, 1, Integer::sum) - 1;
        return new Progress(before, allPages++);
    }

    private void forget() {
        pages.clear();
        allPages = 0;
    }
}
