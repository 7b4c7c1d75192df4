package dev.rollcall.webhook;

import dev.rollcall.district.Portal;

import java.time.Duration;
import java.time.Instant;

/**
 * How many deliveries a portal and a district may send (W-14). A district's storm spends its own
 * budget first, so that it cannot use up the portal's.
 */
public final class WebhookLimits {

    private final RateLimit byDistrict;
    private final RateLimit byPortal;

    public WebhookLimits(RateLimit byDistrict, RateLimit byPortal) {
        this.byDistrict = byDistrict;
        this.byPortal = byPortal;
    }

    /**
     * A district: 60 at once, then one a second. A portal: 600 at once, then a hundred a second.
     */
    public static WebhookLimits standard() {
        return new WebhookLimits(
                new RateLimit(60, Duration.ofSeconds(1)),
                new RateLimit(600, Duration.ofMillis(10)));
    }

    boolean allow(Portal portal, String district, Instant now) {
        return byDistrict.allows(portal.code() + ":" + district, now)
                && byPortal.allows(portal.code(), now);
    }
}
