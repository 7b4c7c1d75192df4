package dev.rollcall.handlers.console.widget;

import dev.rollcall.handlers.html.Html;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as people at a dashboard read them.
 *
 * @param now from which ages count
 * @param zone the dashboard's
 */
public record Times(Instant now, ZoneOffset zone) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** A moment, to the minute. */
    public String at(Instant time) {
        return MINUTE.format(time.atOffset(zone)) + (zone.getTotalSeconds() == 0 ? "Z" : "");
    }

    /** How long ago, with the moment to be read on demand. */
    public Html ago(Instant time) {
        return Elements.titled(at(time), Html.text(length(Duration.between(time, now)) + " ago"));
    }

    /** A length in its largest unit, for example {@code 3 h}. */
    public static String length(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 2 * 3_600) {
            return seconds / 60 + " min";
        }
        return seconds < 2 * 86_400 ? seconds / 3_600 + " h" : seconds / 86_400 + " d";
    }
}
