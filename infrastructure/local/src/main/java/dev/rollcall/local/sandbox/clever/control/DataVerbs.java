package dev.rollcall.local.sandbox.clever.control;

import dev.rollcall.local.sandbox.change.Change;
import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.clever.portal.CleverDistrict.Outcome;
import dev.rollcall.local.sandbox.clever.record.Collection;
import dev.rollcall.local.sandbox.district.RecordRef;
import dev.rollcall.local.sandbox.http.Refusal;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The buttons that change a district's records. */
final class DataVerbs {
    private static final int MOST_IDS = 50;

    /** A paused district delivers nothing, but what it shares can still be edited. */
    private static final Set<String> DELIVERED = Set.of("enrol", "leave", "rename", "move", "sync");

    private DataVerbs() {}

    /** Empty if the verb is none of these. */
    static Optional<Fields.Inside> run(String verb, Order order) {
        Optional<Change> change = order.change(verb);
        if (DELIVERED.contains(verb) && order.district().isPaused()) {
            throw new Refusal(409, "the district is paused");
        }
        return change.map(each -> run(each, order));
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
