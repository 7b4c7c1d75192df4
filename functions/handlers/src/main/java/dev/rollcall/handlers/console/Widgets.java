package dev.rollcall.handlers.console;

import dev.rollcall.handlers.console.widget.Frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what a call means among the widgets of a function. */
public final class Widgets {

    private final Map<String, Widget> widgets = new LinkedHashMap<>();
    private final String parameter;
    private final String unknown;

    /**
     * The widgets of a function.
     *
     * @param parameter names the one that is meant
     * @param unknown the code of a name that none has
     */
    public Widgets(String parameter, String unknown, List<Widget> widgets) {
        this.parameter = parameter;
        this.unknown = unknown;
        widgets.forEach(each -> this.widgets.put(each.name(), each));
    }

    /** Shows what is wanted, or tells what it is. */
    public WidgetAnswer answer(WidgetEvent event) {
        Optional<Widget> meant = Optional.ofNullable(widgets.get(event.wanted(parameter)));
        if (event.asksForDescription()) {
            return new WidgetAnswer.Described(
                    meant.map(Widget::description).orElseGet(this::descriptions));
        }
        Widget widget = meant.orElseThrow(() -> new WidgetRefusal(unknown, parameter));
        return new WidgetAnswer.Shown(Frame.of(event.theme(), widget.show(event)), "shown");
    }

    private String descriptions() {
        return widgets.values().stream()
                .map(Widget::description)
                .collect(Collectors.joining("\n\n"));
    }
}
