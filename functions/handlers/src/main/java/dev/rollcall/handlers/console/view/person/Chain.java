package dev.rollcall.handlers.console.view.person;

import dev.rollcall.explain.Explanation;
import dev.rollcall.explain.Fact;
import dev.rollcall.explain.Topic;
import dev.rollcall.handlers.console.view.part.Links;
import dev.rollcall.handlers.console.widget.Elements;
import dev.rollcall.handlers.console.widget.Grid;
import dev.rollcall.handlers.console.widget.Times;
import dev.rollcall.handlers.html.Html;

import java.util.Map;
import java.util.stream.Collectors;

/** The chain of facts behind a person's seat, sign-in and place on the roster. */
final class Chain {

    private Chain() {}

    static Html html(Explanation explanation, Links links, Times times) {
        Grid grid = Grid.of("About", "What is so", "Code", "Since", "Run");
        explanation.facts().forEach(fact -> grid.row(cells(explanation, fact, links, times)));
        return Elements.wide(grid.or("Nothing is known."));
    }

    private static Html[] cells(Explanation explanation, Fact fact, Links links, Times times) {
        return new Html[] {
            Elements.text(topic(fact.topic())),
            Html.of(Elements.text(FactWords.of(fact)), details(fact.details())),
            Elements.code(fact.code()),
            fact.at().map(at -> Elements.text(times.at(at))).orElse(Html.NONE),
            fact.runId()
                    .map(run -> links.run(explanation.district(), run, run).inPopup().html())
                    .orElse(Html.NONE)
        };
    }

    private static String topic(Topic topic) {
        return switch (topic) {
            case ROSTER -> "Roster";
            case SEAT -> "Seat";
            case SIGN_IN -> "Sign-in";
        };
    }

    private static Html details(Map<String, String> details) {
        String words =
                details.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
        return words.isEmpty() ? Html.NONE : Elements.quiet(" (" + words + ")");
    }
}
