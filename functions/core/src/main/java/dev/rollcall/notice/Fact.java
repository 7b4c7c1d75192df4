package dev.rollcall.notice;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One thing that happened, or will have happened at a time unless it is withdrawn before. Holds
 * ids, codes, dates and counts, never a name or an address: it travels to an event bus.
 *
 * @param kind what kind of thing
 * @param key what makes it this one thing among all of its party, for example {@code held:<run>};
 *     at most 200 letters, digits, dots, underscores, colons or hyphens
 * @param at when it happened; nobody is told before
 * @param details what the texts and the event say of it, by name; at most 20, of at most 200
 *     characters each
 */
public record Fact(FactKind kind, String key, Instant at, Map<String, String> details) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,200}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final int MOST_DETAILS = 20;
    private static final int LONGEST = 200;

    public Fact {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("key of a fact is malformed");
        }
        if (details.size() > MOST_DETAILS) {
            throw new IllegalArgumentException("a fact has too many details");
        }
        details.forEach(Fact::check);
        details = Map.copyOf(details);
    }

    /** The details in the order of their names. */
    public Map<String, String> sorted() {
        return new TreeMap<>(details);
    }

    private static void check(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name of a detail is malformed");
        }
        if (value.length() > LONGEST || value.indexOf('@') >= 0) {
            throw new IllegalArgumentException("detail " + name + " is not an id, code or number");
        }
    }
}
