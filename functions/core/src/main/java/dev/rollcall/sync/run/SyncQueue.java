package dev.rollcall.sync.run;

import dev.rollcall.district.DistrictId;

import java.time.Duration;

/**
 * The queues behind the sync function: at least once, in order within a district, repeats possible.
 */
public interface SyncQueue {

    /**
     * Queues a message; it is durable when this returns. A repeat within minutes may be dropped.
     */
    void send(DistrictId district, SyncMessage message);

    /**
     * Queues a message that becomes visible after a delay.
     *
     * @param delay at most 15 minutes; longer is cut to that, shorter than a second sends at once
     */
    void sendLater(DistrictId district, SyncMessage message, Duration delay);
}
