package dev.rollcall.local.sandbox.clever;

import dev.rollcall.local.sandbox.change.Plan;
import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.clever.portal.CleverDistrict.Announcement;
import dev.rollcall.local.sandbox.clever.portal.Connection;
import dev.rollcall.local.sandbox.clever.portal.Portal;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.http.FaultBoard;
import dev.rollcall.local.sandbox.options.GeneratedDistricts;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import java.time.InstantSource;
import java.util.List;

/** Makes the districts the options ask for. */
final class Districts {
    private Districts() {}

    static Portal portal(SandboxOptions options) {
        List<Connection> connections =
                GeneratedDistricts.of(options).stream()
                        .map(data -> connection(data, options.clock()))
                        .toList();
        return new Portal(connections, new FaultBoard(), options.clock());
    }

    private static Connection connection(District data, InstantSource clock) {
        CleverDistrict district = new CleverDistrict(data, clock);
        // A feed that is switched on begins with the sync that fills it.
        district.change((now, moment) -> new Plan(List.of(), () -> {}), Announcement.EVENTS);
        return new Connection(district, clock.instant());
    }
}
