package dev.rollcall.handlers.console.view.part;

import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.handlers.console.widget.Button;
import dev.rollcall.handlers.console.widget.Fields;
import dev.rollcall.handlers.html.Html;

import java.util.Map;

/** Buttons that do something, behind the field in which the operator's name is typed. */
public final class ActionBar {

    private final WidgetEvent event;
    private final String actions;

    public ActionBar(WidgetEvent event, String actions) {
        this.event = event;
        this.actions = actions;
    }

    public Html with(Button... buttons) {
        Html[] pieces = new Html[buttons.length + 1];
        pieces[0] = Fields.text("operator", "Your name", event.typed("operator").orElse(""));
        for (int i = 0; i < buttons.length; i++) {
            pieces[i + 1] = buttons[i].html();
        }
        return Fields.form(pieces);
    }

    /** A button; where it was pressed is told too, so that its answer leads back. */
    public Button button(String label, String action, Map<String, String> parameters) {
        return Button.labelled(
                label,
                actions,
                Links.and(parameters, Map.of("action", action, "view", event.arn())));
    }
}
