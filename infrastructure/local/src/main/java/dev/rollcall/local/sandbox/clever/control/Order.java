package dev.rollcall.local.sandbox.clever.control;

import dev.rollcall.local.sandbox.change.Selection;
import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.clever.portal.CleverDistrict.Announcement;
import dev.rollcall.local.sandbox.clever.portal.Connection;
import dev.rollcall.local.sandbox.clever.portal.Portal;
import dev.rollcall.local.sandbox.clever.portal.Refusal;
import dev.rollcall.local.sandbox.clever.portal.RoleWord;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.http.Query;

import java.util.OptionalInt;

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

    /** How many; 1 unless it says otherwise. */
    int number() {
        int number = parameters.number("n", 1);
        if (number < 1) {
            throw new Refusal(400, "n is below 1");
        }
        return number;
    }

    /** Whom: the user named by {@code id}, or {@code n} of the role, students unless it says so. */
    Selection selection() {
        Role role = parameters.first("role").map(RoleWord::meaning).orElse(Role.STUDENT);
        return new Selection(role, number(), row(Kind.PERSON));
    }

    /**
     * The record named by {@code id}, if one is.
     *
     * @throws Refusal if there is none with that id
     */
    OptionalInt row(Kind kind) {
        return parameters
                .first("id")
                .map(id -> OptionalInt.of(existing(kind, id)))
                .orElse(OptionalInt.empty());
    }

    Announcement announcement() {
        boolean silent = parameters.first("events").filter("off"::equals).isPresent();
        return silent ? Announcement.SILENCE : Announcement.EVENTS;
    }

    private int existing(Kind kind, String id) {
        return district().ids().row(kind, id).stream()
                .filter(row -> district().data().read(() -> isShown(kind, row)))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "no such record"));
    }

    private boolean isShown(Kind kind, int row) {
        return district().data().shown().includes(kind, row);
    }
}
