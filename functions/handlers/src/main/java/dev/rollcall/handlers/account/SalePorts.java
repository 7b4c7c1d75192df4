package dev.rollcall.handlers.account;

import dev.rollcall.account.quote.QuoteStore;
import dev.rollcall.account.subscription.SubscriptionStore;
import dev.rollcall.notice.Outbox;
import dev.rollcall.product.VendorProfile;

/**
 * What the API sells by.
 *
 * @param vendor what is sold, and by which rules
 * @param subscriptions what accounts have tried and bought
 * @param quotes the prices they were told
 * @param outbox what somebody is to be told
 */
record SalePorts(
        VendorProfile vendor, SubscriptionStore subscriptions, QuoteStore quotes, Outbox outbox) {}
