package dev.rollcall.schedule.world;

import dev.rollcall.district.ChangeBudget;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SeatRule;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.testkit.portal.InMemoryPortal.Dialect;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a schedule begins with.
 *
 * @param dialect how the portal serves its lists
 * @param start whether the district has had its first run
 * @param slice how long a worker may work on a message
 * @param overSeat what students beyond the pool get
 */
public record Setting(Dialect dialect, Start start, Duration slice, OverSeatPolicy overSeat) {
    public static final String MAIN = "default";
    public static final String LICENSED = "math";

    /** Small limits for a small district; the proportions of reliability.md §6. */
    public static final ChangeBudget BUDGET =
            new ChangeBudget(10, 4, 500, 2, 50, 8, 10, 5, 2, Optional.empty());

    static final int POOL = 18;

    /** How far the district has come. */
    public enum Start {
        NEW,
        ROSTERED
    }

    DistrictSettings settings() {
        DistrictSettings standard = DistrictSettings.standard(FirstRoster.AUTO);
        SeatSettings main = new SeatSettings(OptionalInt.of(POOL), overSeat);
        SeatSettings licensed =
                new SeatSettings(OptionalInt.of(6), new OverSeatPolicy.Block())
                        .withRule(SeatRule.LICENSED_TEACHERS_CLASSES);
        return new DistrictSettings(
                1,
                FirstRoster.AUTO,
                standard.staff(),
                standard.guardians(),
                standard.fields(),
                BUDGET,
                ProductSeats.of(main).with(LICENSED, any -> licensed),
                standard.oneRoster(),
                standard.signIn(),
                standard.onboarding());
    }
}
