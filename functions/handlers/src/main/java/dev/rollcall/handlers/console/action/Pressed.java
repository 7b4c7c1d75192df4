package dev.rollcall.handlers.console.action;

import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.console.Parameters;
import dev.rollcall.handlers.console.WidgetEvent;

import java.util.Map;

/**
 * A button about a district, pressed by whoever claims this name.
 *
 * @param event the call
 * @param district the district
 * @param by the name that was typed
 * @param line what the journal is told of it
 */
record Pressed(WidgetEvent event, DistrictId district, String by, Press line) {

    static Pressed of(String action, WidgetEvent event) {
        DistrictId district = Parameters.district(event);
        String by = Parameters.claimedName(event);
        return new Pressed(event, district, by, Press.of(action, by).about(district));
    }

    /** Tells the journal more. */
    void note(LogKey key, Object value) {
        line.with(key, value);
    }

    Map<String, String> districtView() {
        return Map.of("widget", "district", "district", district.asString());
    }

    Map<String, String> onboardingView() {
        return Map.of("widget", "district", "district", district.asString(), "part", "onboarding");
    }
}
