package dev.rollcall.handlers.console.action;

import dev.rollcall.handlers.console.Widget;
import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.html.Html;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Something done to one district by somebody who gives a name. */
final class DistrictAction implements Widget {

    private final String name;
    private final String words;
    private final List<String> parameters;
    private final Deed deed;
    private final Back back;
    private final Journal journal;

    /**
     * An action.
     *
     * @param parameters what it takes beside the district and the name: parameter, {@code |},
     *     meaning
     */
    DistrictAction(
            String name,
            String words,
            List<String> parameters,
            Deed deed,
            Back back,
            Journal journal) {
        this.name = name;
        this.words = words;
        this.parameters = List.copyOf(parameters);
        this.deed = deed;
        this.back = back;
        this.journal = journal;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        String rows =
                parameters.stream().map(row -> "| " + row + " |\n").collect(Collectors.joining());
        return """
        ### %s
        %s

        | parameter | meaning |
        |---|---|
        | `district` | the district, for example `clever:58da8a43` |
        %s| field `operator` | your name, journaled as claimed |
        """
                .formatted(name, words, rows);
    }

    @Override
    public Html show(WidgetEvent event) {
        Pressed pressed = Pressed.of(name, event);
        Result result = deed.on(pressed);
        journal.record(pressed.line(), event.correlationId(), result.code());
        return Answer.html(event, result, back.words, back.view.apply(pressed));
    }

    /** What is done. */
    @FunctionalInterface
    interface Deed {
        Result on(Pressed pressed);
    }

    /** Where its answer leads back to. */
    enum Back {
        DISTRICT("Back to the district", Pressed::districtView),
        ONBOARDING("Back to the onboarding", Pressed::onboardingView);

        private final String words;
        private final Function<Pressed, Map<String, String>> view;

        Back(String words, Function<Pressed, Map<String, String>> view) {
            this.words = words;
            this.view = view;
        }
    }
}
