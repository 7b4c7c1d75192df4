package dev.rollcall.local.sandbox.options;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.DistrictShape;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the districts that options ask for. */
public final class GeneratedDistricts {
    private GeneratedDistricts() {}

    /** Every district, the one of the set size first; every call makes them anew. */
    public static List<District> of(SandboxOptions options) {
        return IntStream.range(0, Math.max(1, options.districts()))
                .mapToObj(number -> District.of(shape(options, number)))
                .toList();
    }

    private static DistrictShape shape(SandboxOptions options, int number) {
        return new DistrictShape(
                options.seed(),
                number,
                number == 0 ? options.students() : options.otherStudents(),
                options.sectionsPerStudent(),
                options.guardianPercent(),
                schoolYear(options.clock()));
    }

    private static int schoolYear(InstantSource clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return today.getMonth().compareTo(Month.JULY) < 0 ? today.getYear() - 1 : today.getYear();
    }
}
