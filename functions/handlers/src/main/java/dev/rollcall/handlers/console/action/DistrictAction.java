package dev.rollcall.handlers.console.action;

import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.console.Parameters;
import dev.rollcall.handlers.console.Widget;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.html.Html;

import java.util.Map;

/** Something done to one district as a whole. */
final class DistrictAction implements Widget {

    private final String name;
    private final String words;
    private final Deed deed;
    private final Journal journal;

    DistrictAction(String name, String words, Deed deed, Journal journal) {
        this.name = name;
        this.words = words;
        this.deed = deed;
        this.journal = journal;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return """
        ### %s
        %s

        | parameter | meaning |
        |---|---|
        | `district` | the district, for example `clever:58da8a43` |
        | field `operator` | your name, journaled as claimed |
        """
                .formatted(name, words);
    }

    @Override
    public Html show(WidgetEvent event) {
        DistrictId district = Parameters.district(event);
        Press press = Press.of(name, Parameters.claimedName(event)).about(district);
        Result result = deed.on(district);
        journal.record(press, event.correlationId(), result.code());
        return Answer.html(
                event,
                result,
                "Back to the district",
                Map.of("widget", "district", "district", district.asString()));
    }

    /** What is done. */
    @FunctionalInterface
    interface Deed {
        Result on(DistrictId district);
    }
}
