package dev.rollcall.local.sandbox.clever.control;

import dev.rollcall.local.sandbox.change.Change;
import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.clever.portal.CleverDistrict.Announcement;
import dev.rollcall.local.sandbox.clever.portal.Connection;
import dev.rollcall.local.sandbox.clever.portal.Portal;
import dev.rollcall.local.sandbox.clever.portal.RoleWord;
import dev.rollcall.local.sandbox.control.ChangeOrder;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.Refusal;

import java.util.Optional;

/**
 * What a call of the change API asks for.
 *
 * @param portal where it is to happen
 * @param parameters from the query and the body alike
 */
record Order(Portal portal, Query parameters) {
    /**
     * The district named, or else the first.
     *
     * @throws Refusal if there is none with that id
     */
    Connection connection() {
        return parameters
                .first("district")
                .map(id -> portal.find(id).orElseThrow(() -> new Refusal(404, "no such district")))
                .orElseGet(() -> portal.connections().getFirst());
    }

    CleverDistrict district() {
        return connection().district();
    }

    Announcement announcement() {
        boolean silent = parameters.first("events").filter("off"::equals).isPresent();
        return silent ? Announcement.SILENCE : Announcement.EVENTS;
    }

    /** Empty if the verb changes no records. */
    Optional<Change> change(String verb) {
        CleverDistrict district = district();
        return new ChangeOrder(parameters, district.data(), district.ids()::row, RoleWord::meaning)
                .change(verb);
    }
}
