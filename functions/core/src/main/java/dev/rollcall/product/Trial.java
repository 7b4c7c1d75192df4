package dev.rollcall.product;

import java.time.ZoneId;

/**
 * The free subscription an account has once (product.md R4).
 *
 * @param days how long it lasts, 1 to 365
 * @param zone the time zone by whose days it is counted: it ends at the time of day it began (P43)
 */
public record Trial(int days, ZoneId zone) {

    public Trial {
        if (days < 1 || days > 365) {
            throw new IllegalArgumentException("a trial is 1 to 365 days");
        }
    }
}
