package dev.rollcall.webhook;

import dev.rollcall.district.Portal;

import java.time.Duration;

/**
 * Remembers deliveries by portal and id (W-09). A delivery is put down as in progress, then as
 * done; an unfinished one may be tried again after its own short expiry. Kept for at least eight
 * days.
 */
public interface ReplayGuard {

    /**
     * Claims a delivery. Exactly one of several concurrent calls answers {@link Claim#FIRST}.
     *
     * @param inProgress how long the claim lasts unless {@link #done} comes first
     */
    Claim claim(Portal portal, String deliveryId, Duration inProgress);

    /** Puts a claimed delivery down as done. Repeating it changes nothing. */
    void done(Portal portal, String deliveryId);

    /** What became of a claim. */
    enum Claim {
        FIRST,
        IN_PROGRESS,
        DONE
    }
}
