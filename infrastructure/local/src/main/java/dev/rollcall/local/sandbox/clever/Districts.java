package dev.rollcall.local.sandbox.clever;

import dev.rollcall.local.sandbox.change.Plan;
import dev.rollcall.local.sandbox.clever.portal.CleverDistrict;
import dev.rollcall.local.sandbox.clever.portal.CleverDistrict.Announcement;
import dev.rollcall.local.sandbox.clever.portal.Connection;
import dev.rollcall.local.sandbox.clever.portal.Portal;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.DistrictShape;
import dev.rollcall.local.sandbox.http.FaultBoard;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the districts the options ask for. */
final class Districts {
    private static final int SMALL_DISTRICT_STUDENTS = 60;

    private Districts() {}

    static Portal portal(SandboxOptions options) {
        List<Connection> connections =
                IntStream.range(0, Math.max(1, options.districts()))
                        .mapToObj(number -> connection(options, number))
                        .toList();
        return new Portal(connections, new FaultBoard(), options.clock());
    }

    private static Connection connection(SandboxOptions options, int number) {
        InstantSource clock = options.clock();
        CleverDistrict district = new CleverDistrict(District.of(shape(options, number)), clock);
        // A feed that is switched on begins with the sync that fills it.
        district.change((data, moment) -> new Plan(List.of(), () -> {}), Announcement.EVENTS);
        return new Connection(district, clock.instant());
    }

    private static DistrictShape shape(SandboxOptions options, int number) {
        return new DistrictShape(
                options.seed(),
                number,
                number == 0 ? options.students() : SMALL_DISTRICT_STUDENTS,
                options.sectionsPerStudent(),
                options.guardianPercent(),
                schoolYear(options.clock()));
    }

    private static int schoolYear(InstantSource clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return today.getMonth().compareTo(Month.JULY) < 0 ? today.getYear() - 1 : today.getYear();
    }
}
