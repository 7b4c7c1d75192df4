package dev.rollcall.handlers.console.action;

import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.LogKey;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the journal is told of one press of a button. Not thread-safe.
 *
 * @param line what is known of it
 */
record Press(Map<LogKey, Object> line) {

    /** A press by somebody who claims this name. */
    static Press of(String action, String claimedBy) {
        Map<LogKey, Object> line = new EnumMap<>(LogKey.class);
        line.put(LogKey.ACTION, action);
        line.put(LogKey.CLAIMED_BY, claimedBy);
        return new Press(line);
    }

    Press about(DistrictId district) {
        return with(LogKey.DISTRICT, district.asString());
    }

    Press with(LogKey key, Object value) {
        line.put(key, value);
        return this;
    }
}
