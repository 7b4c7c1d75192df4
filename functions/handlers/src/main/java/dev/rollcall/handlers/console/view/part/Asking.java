package dev.rollcall.handlers.console.view.part;

import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.widget.Fields;
import dev.rollcall.handlers.html.Html;

import java.util.Map;

/** Fields that ask for what a view needs and was not given. */
public final class Asking {

    private Asking() {}

    public static Html district(WidgetEvent event, String widget) {
        return Fields.form(
                Fields.text("district", "District", event.parameter("district")),
                new Links(event).submit("Show", Map.of("widget", widget)).html());
    }

    /** The way to a person of a district. */
    public static Html person(Links links, DistrictId district) {
        return links.again(
                        "Explain a person",
                        Map.of("widget", "explain", "district", district.asString()))
                .html();
    }
}
