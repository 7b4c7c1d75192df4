package dev.rollcall.local.template;

import java.util.Map;

/**
 * One resource as declared.
 *
 * @param id its logical id
 * @param type its type, {@code AWS::…}
 * @param body everything below the logical id
 */
public record Resource(String id, String type, Value body) {

    /** Its properties; an empty mapping when it has none. */
    public Value properties() {
        return body.find("Properties").orElseGet(() -> new Value.Fields(Map.of()));
    }

    /** A function's triggers by their names; none where it is only called directly. */
    public Map<String, Value> events() {
        return properties().find("Events").map(Value::fields).orElseGet(Map::of);
    }
}
