package dev.rollcall.handlers.console.view.part;

import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.widget.Button;

import java.util.HashMap;
import java.util.Map;

/** The ways from one view to another, all within the function that was called. */
public final class Links {

    private final String arn;

    public Links(WidgetEvent event) {
        this.arn = event.arn();
    }

    public Button districts() {
        return Button.link("All districts", arn, Map.of("widget", "districts"));
    }

    public Button district(DistrictId district, String label) {
        return Button.link(
                label, arn, Map.of("widget", "district", "district", district.asString()));
    }

    /** The onboarding of a district, and what the vendor's staff decide in it. */
    public Button onboarding(DistrictId district) {
        return Button.link(
                "Onboarding",
                arn,
                Map.of(
                        "widget",
                        "district",
                        "district",
                        district.asString(),
                        "part",
                        "onboarding"));
    }

    /** The facts about a person, and nothing to press. */
    public Button facts(DistrictId district, String personId) {
        return Button.link(
                personId,
                arn,
                Map.of(
                        "widget",
                        "explain",
                        "district",
                        district.asString(),
                        "person",
                        personId,
                        "part",
                        "facts"));
    }

    public Button run(DistrictId district, String runId, String label) {
        return Button.link(label, arn, runParameters(district, runId));
    }

    public Button run(DistrictId district, String runId, String label, Map<String, String> more) {
        return Button.link(label, arn, and(runParameters(district, runId), more));
    }

    /** A button that calls this view again with what was typed. */
    public Button submit(String label, Map<String, String> parameters) {
        return Button.labelled(label, arn, and(parameters, Map.of(WidgetEvent.FORM, "yes")));
    }

    /** A button that calls a view. */
    public Button button(String label, Map<String, String> parameters) {
        return Button.labelled(label, arn, parameters);
    }

    /** A link that calls a view again with other parameters. */
    public Button again(String label, Map<String, String> parameters) {
        return Button.link(label, arn, parameters);
    }

    private static Map<String, String> runParameters(DistrictId district, String runId) {
        return Map.of("widget", "run", "district", district.asString(), "run", runId);
    }

    public static Map<String, String> and(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
