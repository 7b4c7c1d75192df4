package dev.rollcall.portals.json;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;

/**
 * One value read from a stream: text, truth, null, or objects and arrays of these. Numbers are kept
 * as the text they were written in.
 *
 * @param value what was read; incomplete when there is a flaw
 * @param flaw why it must not be used
 */
public record Item(JsonNode value, Optional<Flaw> flaw) {

    /** Prints nothing of the value (M-10). */
    @Override
    public String toString() {
        return "Item[" + flaw + "]";
    }
}
