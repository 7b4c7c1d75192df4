package dev.rollcall.local.sandbox.classlink.control;

import dev.rollcall.local.sandbox.classlink.portal.Portal;
import dev.rollcall.local.sandbox.classlink.portal.Tenant;
import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.classlink.quirk.QuirkBoard;
import dev.rollcall.local.sandbox.classlink.quirk.Quirks;
import dev.rollcall.local.sandbox.control.Verbs;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.Refusal;
import dev.rollcall.local.sandbox.json.Fields;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The buttons that switch quirks. Without a district they mean every tenant.
 *
 * @param portal whose tenants
 */
record QuirkVerbs(Portal portal) implements Verbs {
    @Override
    public Optional<Fields.Inside> run(String verb, Query parameters) {
        return switch (verb) {
            case "quirk" -> Optional.of(turn(parameters));
            case "clear-quirks" -> Optional.of(clear(parameters));
            default -> Optional.empty();
        };
    }

    /** Writes which quirks are on, each with its value. */
    static void write(Fields fields, Quirks quirks) throws IOException {
        for (Map.Entry<Quirk, Integer> each : new TreeMap<>(quirks.values()).entrySet()) {
            fields.number(each.getKey().word(), each.getValue());
        }
    }

    private Fields.Inside turn(Query parameters) {
        Quirk quirk =
                parameters
                        .first("name")
                        .flatMap(Quirk::named)
                        .orElseThrow(() -> new Refusal(400, "unknown quirk"));
        int value = parameters.number("value", quirk.usual());
        boolean off = parameters.first("on").filter("false"::equals).isPresent();
        List<Tenant> concerned = concerned(parameters);
        concerned.stream().map(Tenant::board).forEach(board -> turn(board, quirk, value, off));
        return described(concerned);
    }

    private static void turn(QuirkBoard board, Quirk quirk, int value, boolean off) {
        if (off) {
            board.switchOff(quirk);
        } else {
            board.switchOn(quirk, value);
        }
    }

    private Fields.Inside clear(Query parameters) {
        List<Tenant> concerned = concerned(parameters);
        concerned.forEach(tenant -> tenant.board().clear());
        return described(concerned);
    }

    private static Fields.Inside described(List<Tenant> tenants) {
        return fields -> {
            for (Tenant tenant : tenants) {
                fields.object(tenant.id(), each -> write(each, tenant.quirks()));
            }
        };
    }

    private List<Tenant> concerned(Query parameters) {
        return parameters
                .first("district")
                .filter(id -> !id.equals("all"))
                .map(id -> portal.find(id).orElseThrow(() -> new Refusal(404, "no such district")))
                .map(List::of)
                .orElseGet(portal::tenants);
    }
}
