package dev.rollcall.handlers.console.view.person;

import dev.rollcall.district.DistrictId;
import dev.rollcall.explain.ExplainPerson;
import dev.rollcall.explain.Explanation;
import dev.rollcall.handlers.JsonLog;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.handlers.console.Parameters;
import dev.rollcall.handlers.console.Widget;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.WidgetRefusal;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.view.part.ViewPorts;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Fields;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.html.Html;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Why one person has a seat or none, may sign in or not, or is archived. Who it is stays masked
 * until an operator asks by name, and the asking is journaled (product.md §4.4).
 */
public final class ExplainView implements Widget {

    private static final String SHOWN = "shown";

    private final ExplainPerson explain;
    private final JsonLog log;
    private final InstantSource clock;

    public ExplainView(ViewPorts ports) {
        this.explain = ports.explain();
        this.log = ports.log();
        this.clock = ports.clock();
    }

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String description() {
        return """
        ### explain
        One person: the chain of facts and rules behind their place on the roster, their seat and their sign-in, with
        runs and dates. Names and addresses are masked; the button that shows them wants your name and is journaled.

        | parameter | meaning |
        |---|---|
        | `district` | for example `clever:58da8a43` |
        | `person` | the portal's id of the person, or a SIS id; several people may have one |
        | `part` | empty, or `facts` for the facts alone |

        ```yaml
        widget: explain
        district: clever:58da8a43
        ```
        """;
    }

    @Override
    public Html show(WidgetEvent event) {
        String person = event.parameter("person");
        if (event.parameter("part").equals("facts")) {
            return facts(event, explanation(Parameters.district(event), person));
        }
        Html form =
                Fields.form(
                        Fields.text("district", "District", event.parameter("district")),
                        Fields.text("person", "Person, by portal or SIS id", person),
                        new Links(event).submit("Explain", Map.of("widget", name())).html());
        return person.isEmpty() ? form : Html.of(form, explained(event, person));
    }

    private Html explained(WidgetEvent event, String person) {
        DistrictId district = Parameters.district(event);
        Explanation byPortal = explanation(district, person);
        List<String> bySisId = bySisId(district, person);
        boolean isSisIdAlone = byPortal.record().isEmpty() && bySisId.size() == 1;
        return isSisIdAlone
                ? html(event, explanation(district, bySisId.getFirst()))
                : Html.of(
                        Namesakes.html(byPortal, bySisId, new Links(event)), html(event, byPortal));
    }

    private Html facts(WidgetEvent event, Explanation explanation) {
        return Html.of(
                explanation.record().map(PersonFacts::masked).orElse(Html.NONE),
                chain(event, explanation));
    }

    private Html chain(WidgetEvent event, Explanation explanation) {
        Times times = new Times(clock.instant(), event.offset());
        return Chain.html(explanation, new Links(event), times);
    }

    private Explanation explanation(DistrictId district, String personId) {
        return explain.explain(district, personId)
                .orElseThrow(() -> new WidgetRefusal("district-unknown", "district"));
    }

    private List<String> bySisId(DistrictId district, String sisId) {
        return explain.bySisId(district, sisId).orElse(List.of()).stream()
                .map(record -> record.key().id())
                .toList();
    }

    private Html html(WidgetEvent event, Explanation explanation) {
        Links links = new Links(event);
        return Html.of(
                who(event, explanation),
                chain(event, explanation),
                Elements.row(links.district(explanation.district(), "The district").html()));
    }

    private Html who(WidgetEvent event, Explanation explanation) {
        if (explanation.record().isEmpty()) {
            return Html.NONE;
        }
        boolean unmasked = event.wanted("personal").equals(SHOWN);
        if (unmasked) {
            journal(event, explanation);
        }
        return Html.of(
                unmasked
                        ? PersonFacts.shown(explanation.record().get())
                        : PersonFacts.masked(explanation.record().get()),
                unmasked ? Html.NONE : unmask(event, explanation));
    }

    private static Html unmask(WidgetEvent event, Explanation explanation) {
        return Fields.form(
                Fields.text("operator", "Your name", event.typed("operator").orElse("")),
                new Links(event)
                        .button(
                                "Show who it is",
                                Map.of(
                                        "widget",
                                        "explain",
                                        "district",
                                        explanation.district().asString(),
                                        "person",
                                        explanation.personId(),
                                        "personal",
                                        SHOWN))
                        .asking("Show personal data? That you asked is journaled.")
                        .html());
    }

    // Before anything is shown: without a name nothing is.
    private void journal(WidgetEvent event, Explanation explanation) {
        String name = Parameters.claimedName(event);
        log.warn(
                "personal-data-shown",
                Map.of(
                        LogKey.CORRELATION,
                        event.correlationId(),
                        LogKey.DISTRICT,
                        explanation.district().asString(),
                        LogKey.PERSON,
                        explanation.personId(),
                        LogKey.CLAIMED_BY,
                        name));
    }
}
