package dev.rollcall.local.sandbox.classlink.quirk;

import java.util.Map;

/**
 * The quirks of a tenant at one moment, each with its value.
 *
 * @param values of those switched on
 */
public record Quirks(Map<Quirk, Integer> values) {
    public Quirks {
        values = Map.copyOf(values);
    }

    public static Quirks none() {
        return new Quirks(Map.of());
    }

    public boolean has(Quirk quirk) {
        return values.containsKey(quirk);
    }

    /** Its value; the usual one if it is off. */
    public int value(Quirk quirk) {
        return values.getOrDefault(quirk, quirk.usual());
    }
}
