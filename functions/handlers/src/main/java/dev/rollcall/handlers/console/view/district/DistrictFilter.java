package dev.rollcall.handlers.console.view.district;

import dev.rollcall.district.DistrictBrief;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.sync.Freshness;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which districts a list shows.
 *
 * @param text part of a name or id, in any case; empty for all
 * @param show a word of {@link #SHOWS}, {@code all} for any other
 * @param portal a portal's code; empty for both
 */
record DistrictFilter(String text, String show, String portal) {

    static final Map<String, String> SHOWS = new LinkedHashMap<>();
    static final Map<String, String> PORTALS = new LinkedHashMap<>();

    static {
        SHOWS.put("all", "all");
        SHOWS.put("held", "held");
        SHOWS.put("operator", "operator must act");
        SHOWS.put("stale", "stale");
        SHOWS.put("failed", "failed or refused");
        SHOWS.put("inactive", "not active");
        PORTALS.put("", "both portals");
        PORTALS.put("clever", "Clever");
        PORTALS.put("classlink", "ClassLink");
    }

    static DistrictFilter of(WidgetEvent event) {
        return new DistrictFilter(
                event.parameter("q").toLowerCase(Locale.ROOT),
                event.parameter("show"),
                event.parameter("portal"));
    }

    Map<String, String> parameters() {
        return Map.of("q", text, "show", show, "portal", portal);
    }

    boolean lets(DistrictBrief brief, Instant now) {
        return fits(brief) && isShown(brief, now);
    }

    private boolean fits(DistrictBrief brief) {
        return (portal.isEmpty() || brief.id().portal().code().equals(portal))
                && (text.isEmpty()
                        || brief.name().toLowerCase(Locale.ROOT).contains(text)
                        || brief.id().asString().toLowerCase(Locale.ROOT).contains(text));
    }

    private boolean isShown(DistrictBrief brief, Instant now) {
        return switch (show) {
            case "held" -> brief.heldRuns() > 0;
            case "operator" -> brief.nextActor().code().equals("operator");
            case "stale" ->
                    brief.goodAt()
                            .filter(at -> Freshness.isStale(Freshness.since(at, now)))
                            .isPresent();
            case "failed" ->
                    brief.lastOutcome().equals("failed") || brief.lastOutcome().equals("refused");
            case "inactive" -> !brief.state().name().equals("ACTIVE");
            default -> true;
        };
    }
}
