package dev.rollcall.local.sandbox.clever.control;

import dev.rollcall.local.sandbox.change.Change;
import dev.rollcall.local.sandbox.change.DropSchool;
import dev.rollcall.local.sandbox.change.Enrol;
import dev.rollcall.local.sandbox.change.Leave;
import dev.rollcall.local.sandbox.change.LoseEverything;
import dev.rollcall.local.sandbox.change.Move;
import dev.rollcall.local.sandbox.change.Plan;
import dev.rollcall.local.sandbox.change.Rename;
import dev.rollcall.local.sandbox.change.Restore;
import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.clever.portal.CleverDistrict.Outcome;
import dev.rollcall.local.sandbox.clever.portal.Refusal;
import dev.rollcall.local.sandbox.clever.record.Collection;
import dev.rollcall.local.sandbox.clever.record.Fields;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.RecordRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The buttons that change a district's records. */
final class DataVerbs {
    private static final int MOST_IDS = 50;

    private DataVerbs() {}

    /** Empty if the verb is none of these. */
    static Optional<Fields.Inside> run(String verb, Order order) {
        return change(verb, order).map(change -> run(change, order));
    }

    private static Optional<Change> change(String verb, Order order) {
        return switch (verb) {
            case "enrol" -> delivered(new Enrol(order.number()), order);
            case "leave" -> delivered(new Leave(order.selection()), order);
            case "rename" -> delivered(new Rename(order.selection()), order);
            case "move" -> delivered(new Move(order.selection()), order);
            case "sync" -> delivered((data, moment) -> new Plan(List.of(), () -> {}), order);
            case "drop-school" -> Optional.of(new DropSchool(order.row(Kind.SCHOOL)));
            case "lose-everything" -> Optional.of(new LoseEverything());
            case "restore" -> Optional.of(new Restore());
            default -> Optional.empty();
        };
    }

    /** A paused district delivers nothing, but what it shares can still be edited. */
    private static Optional<Change> delivered(Change change, Order order) {
        if (order.district().isPaused()) {
            throw new Refusal(409, "the district is paused");
        }
        return Optional.of(change);
    }

    private static Fields.Inside run(Change change, Order order) {
        Outcome outcome = order.district().change(change, order.announcement());
        return fields -> {
            fields.text("district", order.district().id());
            fields.number("events", outcome.events().size());
            fields.object("changed", changed -> write(changed, ids(outcome, order.district())));
        };
    }

    /** The ids by event type; without events, those that may have changed by collection. */
    private static Map<String, List<String>> ids(Outcome outcome, CleverDistrict district) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        if (!outcome.events().isEmpty()) {
            outcome.events().forEach(event -> add(ids, event.type(), event.record()));
            return ids;
        }
        for (RecordRef ref : outcome.touched()) {
            add(ids, Collection.of(ref.kind()).word(), district.ids().of(ref));
        }
        return ids;
    }

    private static void add(Map<String, List<String>> ids, String name, String id) {
        ids.computeIfAbsent(name, any -> new ArrayList<>()).add(id);
    }

    private static void write(Fields fields, Map<String, List<String>> ids) throws IOException {
        for (Map.Entry<String, List<String>> entry : ids.entrySet()) {
            List<String> all = entry.getValue();
            String[] some = all.stream().limit(MOST_IDS).toArray(String[]::new);
            fields.object(
                    entry.getKey(), each -> each.number("count", all.size()).list("ids", some));
        }
    }
}
