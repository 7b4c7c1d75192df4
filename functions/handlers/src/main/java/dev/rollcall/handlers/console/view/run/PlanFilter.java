package dev.rollcall.handlers.console.view.run;

import dev.rollcall.handlers.console.WidgetEvent;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.sync.PlanPage.PlannedChange;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which changes of a plan are shown.
 *
 * @param text part of a record's id; empty for all
 * @param kind a kind's code; empty for all
 * @param change a word for a kind of change; empty for all
 */
record PlanFilter(String text, String kind, String change) {

    static final Map<String, String> KINDS = new LinkedHashMap<>();
    static final Map<String, String> CHANGES = new LinkedHashMap<>();

    static {
        KINDS.put("", "every kind");
        for (Kind kind : Kind.values()) {
            KINDS.put(kind.code(), kind.plural());
        }
        CHANGES.put("", "every change");
        for (String word : new String[] {"create", "update", "restore", "archive"}) {
            CHANGES.put(word, word);
        }
    }

    static PlanFilter of(WidgetEvent event) {
        return new PlanFilter(
                event.parameter("q"), event.parameter("kind"), event.parameter("change"));
    }

    boolean isOpen() {
        return text.isEmpty() && kind.isEmpty() && change.isEmpty();
    }

    Map<String, String> parameters() {
        return Map.of("q", text, "kind", kind, "change", change);
    }

    boolean lets(PlannedChange planned) {
        Change each = planned.change();
        return each.key().id().contains(text)
                && (kind.isEmpty() || each.kind().code().equals(kind))
                && (change.isEmpty() || word(each).equals(change));
    }

    static String word(Change change) {
        return switch (change) {
            case Change.Create _ -> "create";
            case Change.Update _ -> "update";
            case Change.Restore _ -> "restore";
            case Change.Archive _ -> "archive";
        };
    }
}
