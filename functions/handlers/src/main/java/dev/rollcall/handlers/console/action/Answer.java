package dev.rollcall.handlers.console.action;

import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.widget.Button;
import dev.rollcall.handlers.console.widget.Notice;
import dev.rollcall.handlers.html.Html;

import java.util.Map;

/** What an operator sees after pressing: what came of it, and the way back. */
final class Answer {

    private Answer() {}

    static Html html(WidgetEvent event, Result result, String back, Map<String, String> view) {
        Html words = Notice.of(result.tone(), result.words());
        return event.cameFrom()
                .map(arn -> Html.of(words, Button.labelled(back, arn, view).primary().html()))
                .orElse(words);
    }
}
