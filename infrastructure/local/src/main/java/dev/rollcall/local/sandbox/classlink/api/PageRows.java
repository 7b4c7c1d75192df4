package dev.rollcall.local.sandbox.classlink.api;

import dev.rollcall.local.sandbox.classlink.portal.Tenant;
import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.classlink.record.Style;
import dev.rollcall.local.sandbox.classlink.record.Type;
import dev.rollcall.local.sandbox.classlink.record.UserRole;
import dev.rollcall.local.sandbox.classlink.rows.Kinship;
import dev.rollcall.local.sandbox.classlink.rows.Parent;
import dev.rollcall.local.sandbox.classlink.rows.Rows;
import dev.rollcall.local.sandbox.district.People;

import java.util.Optional;
import java.util.function.LongPredicate;

/** The rows of one page. */
final class PageRows {
    private static final String ACTIVE = "active";
    private final long[] keys;
    private final int total;

    private PageRows(long[] keys, int total) {
        this.keys = keys;
        this.total = total;
    }

    /** How many rows the page has. */
    int size() {
        return keys.length;
    }

    /** How many rows the list has. */
    int total() {
        return total;
    }

    long key(int index) {
        return keys[index];
    }

    static PageRows of(RosterRequest request, RosterFilter filter) {
        return request.tenant().data().read(() -> cut(request, list(request, filter)));
    }

    /** The one record that was asked for, or none. */
    static PageRows one(RosterRequest request) {
        String id = request.path().id().orElseThrow();
        Type type = request.resource().type();
        Style style = new Style(request.tenant().ids(), request.version(), request.quirks(), "");
        return request.tenant()
                .data()
                .read(() -> {
                    Rows all = request.tenant().rows(request.resource(), request.quirks());
                    Rows own = all.only(key -> style.id(type, key).equals(id));
                    return new PageRows(own.between(0, own.size()), own.size());
                });
    }

    /** True when the records of somebody are asked for whom nobody knows. */
    static boolean isOrphaned(RosterRequest request) {
        return request.tenant()
                .data()
                .read(() ->
                        request.path()
                                .parent()
                                .filter(parent -> kin(request, parent).isEmpty())
                                .isPresent());
    }

    private static Optional<LongPredicate> kin(RosterRequest request, Parent parent) {
        Tenant tenant = request.tenant();
        return new Kinship(tenant.data(), tenant.ids()).of(parent, request.resource());
    }

    private static Rows related(RosterRequest request, RosterFilter filter, Rows all) {
        Optional<Parent> parent = request.path().parent().or(filter::parent);
        return parent.map(each -> all.only(kin(request, each).orElse(key -> false))).orElse(all);
    }

    private static PageRows cut(RosterRequest request, Rows rows) {
        int from = Math.min(request.offset(), rows.size());
        int to = Math.toIntExact(Math.min((long) from + request.limit(), rows.size()));
        return new PageRows(rows.between(from, to), rows.size());
    }

    private static Rows list(RosterRequest request, RosterFilter filter) {
        if (request.has(Quirk.EMPTY_LIST)) {
            return Rows.of();
        }
        Rows whole = request.tenant().rows(request.resource(), request.quirks());
        Rows all = related(request, filter, whole);
        Rows theirs = filter.role().map(role -> withRole(request.tenant(), all, role)).orElse(all);
        return sorted(request, withStatus(request, drifted(request, theirs), filter.status()));
    }

    private static Rows withRole(Tenant tenant, Rows rows, String role) {
        People people = tenant.data().people();
        return rows.only(key -> UserRole.of(people, (int) key).equals(role));
    }

    /** The first row is there before or after, or now and then. */
    private static Rows drifted(RosterRequest request, Rows rows) {
        int pages = request.progress().ofList();
        boolean gone =
                (request.has(Quirk.DRIFT_REMOVE) && pages >= value(request, Quirk.DRIFT_REMOVE))
                        || (request.has(Quirk.DRIFT_INSERT)
                                && pages < value(request, Quirk.DRIFT_INSERT))
                        || (request.has(Quirk.DRIFT_RESTLESS)
                                && pages / value(request, Quirk.DRIFT_RESTLESS) % 2 == 1);
        return gone ? rows.withoutFirst() : rows;
    }

    private static Rows withStatus(RosterRequest request, Rows rows, Optional<String> status) {
        boolean active = status.isEmpty() || status.get().equals(ACTIVE);
        if (!request.has(Quirk.TO_BE_DELETED)) {
            return active ? rows : Rows.of();
        }
        int every = Math.max(2, value(request, Quirk.TO_BE_DELETED));
        if (status.isEmpty()) {
            return rows.withTombstones(every);
        }
        return active ? rows.living(every) : rows.tombstones(every);
    }

    private static Rows sorted(RosterRequest request, Rows rows) {
        if (request.has(Quirk.SORT_IGNORED)) {
            return rows.turned();
        }
        return request.isDescending() ? rows.reversed() : rows;
    }

    private static int value(RosterRequest request, Quirk quirk) {
        return Math.max(1, request.quirks().value(quirk));
    }
}
