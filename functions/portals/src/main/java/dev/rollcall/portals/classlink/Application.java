package dev.rollcall.portals.classlink;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.portals.json.Fields;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One application that a tenant has with us (classlink-oneroster.md §1.2).
 *
 * @param district the tenant
 * @param tenantName its name
 * @param number the record's own number, by which the oldest is known
 * @param id its id in paths, percent-encoded as listed
 * @param bearer what opens its data; empty text where there is none
 * @param state whether it can be used
 */
record Application(
        DistrictId district,
        String tenantName,
        long number,
        String id,
        String bearer,
        State state) {

    /** One path segment, already encoded. */
    private static final Pattern SEGMENT =
            Pattern.compile("(?!\\.{1,2}$)(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}){1,400}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** The entry, unless it names no tenant or no path that could be ours. */
    static Optional<Application> of(Fields entry) {
        Optional<String> id =
                entry.raw("oneroster_application_id")
                        .filter(text -> SEGMENT.matcher(text).matches());
        return tenant(entry).flatMap(district -> id.map(text -> of(district, text, entry)));
    }

    boolean isUsable() {
        return state == State.USABLE;
    }

    private static Application of(DistrictId district, String id, Fields entry) {
        return new Application(
                district,
                entry.textOrEmpty("tenant_name"),
                entry.raw("id")
                        .filter(text -> NUMBER.matcher(text).matches())
                        .map(Long::parseLong)
                        .orElse(Long.MAX_VALUE),
                id,
                bearer(entry),
                state(entry));
    }

    /** {@link OwnServer#KEY} would be taken for a server of its own. */
    private static Optional<DistrictId> tenant(Fields entry) {
        return entry.raw("tenant_id")
                .filter(key -> !key.equals(OwnServer.KEY))
                .flatMap(key -> DistrictId.of(Portal.CLASSLINK, key));
    }

    private static String bearer(Fields entry) {
        return entry.raw("bearer").filter(Bearers::isUsable).orElse("");
    }

    private static State state(Fields entry) {
        String status = word(entry, "tenant_status");
        if (bearer(entry).isEmpty() || !(status.isEmpty() || status.equals("active"))) {
            return State.UNUSABLE;
        }
        return word(entry, "enabled").equals("true") ? State.USABLE : State.NOT_ENABLED;
    }

    private static String word(Fields entry, String name) {
        return entry.raw(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    /** Prints no bearer (K-01). */
    @Override
    public String toString() {
        return "Application[" + district + " " + state + "]";
    }

    /** Whether an application can be used. */
    enum State {
        USABLE,
        /** The district has only to switch it on. */
        NOT_ENABLED,
        UNUSABLE
    }
}
