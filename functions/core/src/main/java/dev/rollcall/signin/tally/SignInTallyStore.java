package dev.rollcall.signin.tally;

import dev.rollcall.district.DistrictId;

import java.time.Instant;
import java.util.List;

/** Counts of sign-ins by district and hour, kept for 14 days. */
public interface SignInTallyStore {

    /**
     * Counts one outcome in its hour, in one write. A repeat counts again: these are figures for a
     * glance, not books.
     *
     * @param code an outcome's code
     */
    void count(DistrictId district, Instant at, String code);

    /**
     * Remembers a refusal among the hour's last ones. Each hour has twenty places, and which is
     * taken follows from the correlation id, so that a newer refusal may take an older one's.
     */
    void remember(DistrictId district, RecentRefusal refusal);

    /**
     * The hours from the one of {@code from} to the one of {@code to}, both included, oldest first;
     * hours without sign-ins are left out.
     */
    List<HourTally> hours(DistrictId district, Instant from, Instant to);

    /** Remembered refusals between these times, newest first, at most {@code limit}. */
    List<RecentRefusal> refusals(DistrictId district, Instant from, Instant to, int limit);
}
