package dev.rollcall.local.sandbox.clever.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What Clever says about a district besides its records. Guarded by the district's lock.
 *
 * <p>States are Clever's: running, pending, error, paused, success.
 */
public final class DistrictCard {
    private final String name;
    private final LocalDate launched;
    private String state = "running";
    private Instant lastSync;
    private Optional<LocalDate> pausedSince = Optional.empty();

    public DistrictCard(String name, LocalDate launched, Instant lastSync) {
        this.name = name;
        this.launched = launched;
        this.lastSync = lastSync;
    }

    public String name() {
        return name;
    }

    public String state() {
        return state;
    }

    public boolean isPaused() {
        return pausedSince.isPresent();
    }

    /** The district's information system delivered new data; no two deliveries look alike. */
    public void synced(Instant when) {
        lastSync = when.isAfter(lastSync) ? when : lastSync.plusMillis(1);
    }

    /** The data are frozen from this day on. */
    public void pause(LocalDate today) {
        state = "paused";
        pausedSince = Optional.of(today);
    }

    /** Sets any other state and ends a pause. */
    public void resume(String nextState) {
        state = nextState;
        pausedSince = Optional.empty();
    }

    LocalDate launched() {
        return launched;
    }

    Instant lastSync() {
        return lastSync;
    }

    Optional<LocalDate> pausedSince() {
        return pausedSince;
    }
}
