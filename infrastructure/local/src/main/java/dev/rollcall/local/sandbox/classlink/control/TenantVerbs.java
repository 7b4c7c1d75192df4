package dev.rollcall.local.sandbox.classlink.control;

import dev.rollcall.local.sandbox.change.Change;
import dev.rollcall.local.sandbox.classlink.portal.Application;
import dev.rollcall.local.sandbox.classlink.portal.Portal;
import dev.rollcall.local.sandbox.classlink.portal.Tenant;
import dev.rollcall.local.sandbox.classlink.record.UserRole;
import dev.rollcall.local.sandbox.control.ChangeOrder;
import dev.rollcall.local.sandbox.control.Verbs;
import dev.rollcall.local.sandbox.district.RecordRef;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.Refusal;
import dev.rollcall.local.sandbox.json.Fields;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The buttons that change one tenant: its records, its bearers, its revision. Without a district
 * they mean the first.
 *
 * @param portal whose tenants
 */
record TenantVerbs(Portal portal) implements Verbs {
    @Override
    public Optional<Fields.Inside> run(String verb, Query parameters) {
        Tenant tenant = tenant(parameters);
        return switch (verb) {
            case "rotate-bearer" -> {
                tenant.applications().forEach(Application::rotate);
                yield Optional.of(fields -> fields.text("district", tenant.id()));
            }
            case "change-perm-rev" -> {
                tenant.revise();
                yield Optional.of(fields -> fields.number("revision", tenant.revision()));
            }
            default ->
                    new ChangeOrder(parameters, tenant.data(), tenant.ids()::row, UserRole::meaning)
                            .change(verb)
                            .map(change -> changed(tenant, change));
        };
    }

    private static Fields.Inside changed(Tenant tenant, Change change) {
        Map<String, Long> counts = new TreeMap<>();
        List<RecordRef> touched = tenant.change(change);
        touched.forEach(ref -> counts.merge(word(ref), 1L, Long::sum));
        return fields ->
                fields.text("district", tenant.id())
                        .object(
                                "touched",
                                each -> {
                                    for (Map.Entry<String, Long> count : counts.entrySet()) {
                                        each.number(count.getKey(), count.getValue());
                                    }
                                });
    }

    private static String word(RecordRef ref) {
        return ref.kind().name().toLowerCase(Locale.ROOT);
    }

    private Tenant tenant(Query parameters) {
        return parameters
                .first("district")
                .map(id -> portal.find(id).orElseThrow(() -> new Refusal(404, "no such district")))
                .orElseGet(() -> portal.tenants().getFirst());
    }
}
