package dev.rollcall.local.sandbox.clever.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;

/** Finds what a record said before it changed: only the changed leaves, arrays as a whole. */
final class PreviousAttributes {
    private static final String LAST_MODIFIED = "last_modified";

    private PreviousAttributes() {}

    /** Empty if nothing changed that is worth an event. A field that is new had null before. */
    static ObjectNode of(ObjectNode before, ObjectNode after) {
        ObjectNode previous = before.objectNode();
        for (Map.Entry<String, JsonNode> field : before.properties()) {
            compare(field.getKey(), field.getValue(), after.get(field.getKey()), previous);
        }
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            if (!before.has(field.getKey())) {
                previous.putNull(field.getKey());
            }
        }
        previous.remove(LAST_MODIFIED);
        return previous;
    }

    private static void compare(String name, JsonNode old, JsonNode now, ObjectNode previous) {
        if (old.equals(now)) {
            return;
        }
        if (old instanceof ObjectNode oldObject && now instanceof ObjectNode nowObject) {
            previous.set(name, of(oldObject, nowObject));
        } else {
            previous.set(name, old);
        }
    }
}
