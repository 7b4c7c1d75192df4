package dev.rollcall.testkit.sample;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Districts no other test has used, so that tests may share a table. */
public final class SampleDistricts {
    private static final Instant CONNECTED = Instant.parse("2026-08-03T12:00:00Z");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private SampleDistricts() {}

    /** A district without anything, unknown to every other caller. */
    public static DistrictId fresh() {
        return new DistrictId(
                Portal.CLEVER,
                String.format(Locale.ROOT, "district-%04d", NUMBER.incrementAndGet()));
    }

    /** A connection as it is when the portal first lists it. */
    public static Connection discovered(DistrictId district) {
        return Connection.discovered(
                district, DistrictSettings.standard(FirstRoster.AUTO), CONNECTED);
    }
}
