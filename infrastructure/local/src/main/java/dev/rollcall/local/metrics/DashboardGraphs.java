package dev.rollcall.local.metrics;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The graphs and alarms of a dashboard as HTML, drawn anew each time they are asked for. */
public final class DashboardGraphs implements Supplier<String> {
    private static final Duration SHOWN = Duration.ofHours(3);
    private static final int COLUMN = 55;
    private static final int ROW = 34;

    private final CloudWatch cloudWatch;

    public DashboardGraphs(CloudWatch cloudWatch) {
        this.cloudWatch = cloudWatch;
    }

    @Override
    public String get() {
        String graphs =
                StreamSupport.stream(cloudWatch.dashboard().path("widgets").spliterator(), false)
                        .filter(widget -> widget.path("type").asText().equals("metric"))
                        .map(this::figure)
                        .collect(Collectors.joining("\n"));
        return alarms() + "\n<div class=\"graphs\">\n" + graphs + "\n</div>";
    }

    private String figure(JsonNode widget) {
        String svg =
                cloudWatch.graph(
                        widget.path("properties"),
                        SHOWN,
                        widget.path("width").asInt() * COLUMN,
                        widget.path("height").asInt() * ROW);
        return "<figure>" + svg + "</figure>";
    }

    private String alarms() {
        String ringing =
                cloudWatch.alarms().stream()
                        .filter(alarm -> alarm.state() == AlarmState.ALARM)
                        .map(alarm -> "<li>" + alarm.name() + "</li>")
                        .collect(Collectors.joining());
        return ringing.isEmpty()
                ? "<p class=\"alarms\">No alarm.</p>"
                : "<p class=\"alarms\">In alarm:</p>\n<ul class=\"alarms\">" + ringing + "</ul>";
    }
}
