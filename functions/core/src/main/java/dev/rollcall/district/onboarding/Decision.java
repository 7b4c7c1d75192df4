package dev.rollcall.district.onboarding;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One thing that was decided, or came by itself (product.md R30).
 *
 * @param number counts a district's decisions from 1
 * @param event what happened
 * @param reached the stages that each purpose came to by it, the last one
 * @param by who decided
 * @param at when
 */
public record Decision(
        long number, OnboardingEvent event, Map<Purpose, Stage> reached, By by, Instant at) {

    public Decision {
        Map<Purpose, Stage> copy = new EnumMap<>(Purpose.class);
        copy.putAll(reached);
        reached = Collections.unmodifiableMap(copy);
    }
}
