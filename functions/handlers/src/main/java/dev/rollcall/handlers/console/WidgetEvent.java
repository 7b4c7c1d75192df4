package dev.rollcall.handlers.console;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.handlers.console.widget.Theme;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call of a widget as CloudWatch makes it: the widget's or a button's parameters at the top
 * level, what a person has typed under {@code widgetContext.forms.all}.
 *
 * <p>A button says by its parameter {@code form} that what was typed counts; otherwise what was
 * typed only fills in, so that a refreshed dashboard keeps its filters.
 */
public final class WidgetEvent {

    /** The parameter by which a button says that typed values count. */
    public static final String FORM = "form";

    private static final int LONGEST = 512;
    private static final Pattern WORD = Pattern.compile("[a-z-]{1,32}");
    private static final Pattern OFFSET = Pattern.compile("[+-](0[0-9]|1[0-4]):[0-5][0-9]");
    private static final Pattern ARN =
            Pattern.compile("arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_$:-]+");

    private final JsonNode event;
    private final String arn;
    private final String correlationId;

    /**
     * A call.
     *
     * @param event as CloudWatch sends it
     * @param arn under which the function was called, its alias included
     * @param correlationId names the call in the log
     */
    public WidgetEvent(JsonNode event, String arn, String correlationId) {
        this.event = event;
        this.arn = arn;
        this.correlationId = correlationId;
    }

    /** True where the widget's documentation is asked for, and nothing is to be done. */
    public boolean asksForDescription() {
        return event.path("describe").asBoolean();
    }

    /** Which view or action is meant; empty text where the call does not say, or not in a word. */
    public String wanted(String parameter) {
        String word = event.path(parameter).asText();
        return WORD.matcher(word).matches() ? word : "";
    }

    /** A parameter; empty text where there is none. One that is too long is refused. */
    public String parameter(String name) {
        Optional<String> given = text(event.path(name), name);
        return (event.has(FORM) ? typed(name).or(() -> given) : given.or(() -> typed(name)))
                .map(String::strip)
                .orElse("");
    }

    /** What a person typed into a field, and nothing else. */
    public Optional<String> typed(String name) {
        return text(event.path("widgetContext").path("forms").path("all").path(name), name)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The page of a list, from 1 on. */
    public int page() {
        String page = parameter("page");
        return page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
    }

    public Theme theme() {
        return event.at("/widgetContext/theme").asText().equals("dark") ? Theme.DARK : Theme.LIGHT;
    }

    /** The dashboard's time zone, as far as an offset can be one. */
    public ZoneOffset offset() {
        String offset = event.at("/widgetContext/timezone/offsetISO").asText();
        return OFFSET.matcher(offset).matches() ? ZoneOffset.of(offset) : ZoneOffset.UTC;
    }

    /** What the dashboard looks at. */
    public TimeRange range(Instant now) {
        return TimeRange.of(event.at("/widgetContext/timeRange"), now);
    }

    /** Under which this function was called. */
    public String arn() {
        return arn;
    }

    public String correlationId() {
        return correlationId;
    }

    /**
     * Where a button of an action's answer leads back to: the view that offered the action. One
     * that is not a function of this account and region is as good as none.
     */
    public Optional<String> cameFrom() {
        return text(event.path("view"), "view")
                .filter(view -> ARN.matcher(view).matches())
                .filter(view -> home(view).equals(home(arn)));
    }

    // arn:aws:lambda:REGION:ACCOUNT
    private static String home(String arn) {
        int end = arn.indexOf(":function:");
        return end < 0 ? "" : arn.substring(0, end);
    }

    private static Optional<String> text(JsonNode value, String name) {
        if (!value.isValueNode() || value.isNull()) {
            return Optional.empty();
        }
        if (value.asText().length() > LONGEST) {
            throw new WidgetRefusal("parameter-too-long", name);
        }
        return Optional.of(value.asText());
    }
}
