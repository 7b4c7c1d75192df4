package dev.rollcall.sync;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.RosterScope.Level;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;
import java.util.Optional;

/**
 * Reads a teacher's own classes again when they come (product.md A17, and §3.6 where updates come
 * by login). It is asked for at most once in fifteen minutes a teacher, however often their session
 * is read. Whether a district's updates come this way is for the caller to know.
 */
public final class RefreshAtLogin {

    private final Refreshes refreshes;
    private final StartSync start;

    public RefreshAtLogin(Refreshes refreshes, StartSync start) {
        this.refreshes = refreshes;
        this.start = start;
    }

    /** What came of asking; empty when the teacher's classes were asked for lately. */
    public Optional<StartResult> teacher(DistrictId district, String personId) {
        return RosterScope.of(Level.TEACHER, personId)
                .filter(scope -> refreshes.claim(district, scope))
                .map(scope -> start.request(district, RunMode.FULL, scope, Trigger.LOGIN));
    }
}
