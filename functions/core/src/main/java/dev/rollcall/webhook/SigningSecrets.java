package dev.rollcall.webhook;

import dev.rollcall.district.Portal;

import java.util.List;

/** The secrets by which deliveries are judged. */
@FunctionalInterface
public interface SigningSecrets {

    /**
     * The portal's current secrets: two during a rotation (W-13), none when deliveries for it are
     * not accepted. Throws when they cannot be had, so that the sender tries again.
     */
    List<WebhookSecret> of(Portal portal);
}
