package dev.rollcall.local.sandbox.login.desk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The switches of one portal; a district's own position counts before the portal's. */
public final class Switches {
    private static final String EVERYWHERE = "";
    private final Map<Place, Position> positions = new ConcurrentHashMap<>();

    /** Whether a switch is on. */
    public enum Position {
        ON,
        OFF
    }

    private record Place(Switch which, String district) {}

    /** Turns it for every district that has no position of its own. */
    public void turn(Switch which, Position position) {
        turn(which, EVERYWHERE, position);
    }

    /** Turns it for one district. */
    public void turn(Switch which, String district, Position position) {
        positions.put(new Place(which, district), position);
    }

    /** Whether it is on where no district has a position of its own. */
    public boolean has(Switch which) {
        return has(which, EVERYWHERE);
    }

    public boolean has(Switch which, String district) {
        Position usual = which.isUsuallyOn() ? Position.ON : Position.OFF;
        Position all = positions.getOrDefault(new Place(which, EVERYWHERE), usual);
        return positions.getOrDefault(new Place(which, district), all) == Position.ON;
    }

    /** Whether it was on; it is off afterwards. */
    public boolean take(Switch which) {
        return has(which)
                && positions.put(new Place(which, EVERYWHERE), Position.OFF) != Position.OFF;
    }

    /** Turns everything back to what is usual. */
    public void reset() {
        positions.clear();
    }
}
