package dev.rollcall.webhook;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.OnboardingSettings.Updates;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.webhook.Receipt.Effect;
import dev.rollcall.webhook.WebhookSignature.Verdict;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Takes a webhook for what it is: a hint to look at a district again (W-11). Size, signature,
 * freshness, form, rate, replay, mark, queue, in this order; nothing is stored for a delivery that
 * is not genuine (F-35).
 */
public final class AcceptWebhook {

    /** The most bytes a body may have (W-02). */
    public static final int LARGEST_BODY = 64 * 1024;

    private static final Duration IN_PROGRESS = Duration.ofSeconds(30);

    private final SigningSecrets secrets;
    private final HintReader hints;
    private final WebhookLimits limits;
    private final ReplayGuard guard;
    private final ConnectionStore connections;
    private final SyncQueue queue;
    private final InstantSource clock;

    public AcceptWebhook(
            SigningSecrets secrets,
            HintReader hints,
            WebhookLimits limits,
            ReplayGuard guard,
            ConnectionStore connections,
            SyncQueue queue,
            InstantSource clock) {
        this.secrets = secrets;
        this.hints = hints;
        this.limits = limits;
        this.guard = guard;
        this.connections = connections;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Takes one delivery. What it led to is durable when this returns; when it throws, nothing is
     * lost either, since the sender's retry is let through once the claim has run out (W-12).
     */
    public Receipt accept(Portal portal, SignedDelivery delivery) {
        if (delivery.body().length > LARGEST_BODY) {
            return new Receipt.TooLarge();
        }
        Instant now = clock.instant();
        Verdict verdict = WebhookSignature.verify(delivery, secrets.of(portal), now);
        return verdict == Verdict.GENUINE
                ? genuine(portal, delivery, now)
                : new Receipt.Refused(verdict);
    }

    private Receipt genuine(Portal portal, SignedDelivery delivery, Instant now) {
        Optional<Hint> hint = hints.read(delivery.body());
        if (hint.isEmpty()) {
            return new Receipt.Unreadable();
        }
        Optional<DistrictId> district = hint.get().districtOf(portal);
        if (!limits.allow(portal, district.map(DistrictId::key).orElse(""), now)) {
            return new Receipt.Throttled();
        }
        return switch (guard.claim(portal, delivery.id(), IN_PROGRESS)) {
            case DONE -> new Receipt.Accepted(Effect.DUPLICATE);
            case IN_PROGRESS -> new Receipt.InProgress();
            case FIRST -> {
                Effect effect = act(hint.get(), district, delivery.id());
                guard.done(portal, delivery.id());
                yield new Receipt.Accepted(effect);
            }
        };
    }

    private Effect act(Hint hint, Optional<DistrictId> district, String deliveryId) {
        if (!hint.isKnown()) {
            return Effect.UNKNOWN_EVENT;
        }
        Effect effect = district.map(this::mark).orElse(Effect.UNKNOWN_DISTRICT);
        if (effect == Effect.QUEUED) {
            send(district.orElseThrow(), deliveryId);
        }
        return effect;
    }

    // The store may try the change several times; the last try is the one that counts.
    private Effect mark(DistrictId district) {
        AtomicReference<Effect> effect = new AtomicReference<>(Effect.UNKNOWN_DISTRICT);
        connections.update(
                district,
                connection -> {
                    effect.set(effectOn(connection));
                    return effect.get() == Effect.QUEUED ? wanting(connection) : connection;
                });
        return effect.get();
    }

    private static Effect effectOn(Connection connection) {
        if (!connection.isActive() || !isUpdatedBySchedule(connection)) {
            return Effect.INACTIVE_DISTRICT;
        }
        return connection.schedule().followUp() == FollowUp.NONE ? Effect.QUEUED : Effect.COALESCED;
    }

    /** Where rosters are read at sign-ins or on request alone, a hint asks for nothing (X5). */
    private static boolean isUpdatedBySchedule(Connection connection) {
        return connection.settings().onboarding().updates() == Updates.SCHEDULE;
    }

    private static Connection wanting(Connection connection) {
        return connection.withSchedule(connection.schedule().wanting(FollowUp.DELTA));
    }

    private void send(DistrictId district, String deliveryId) {
        try {
            queue.send(district, new SyncMessage.Poll(district, Trigger.WEBHOOK, deliveryId));
        } catch (RuntimeException unqueued) {
            unmark(district);
            throw unqueued;
        }
    }

    // A mark without a hint behind it would swallow the sender's retry until the next tick.
    private void unmark(DistrictId district) {
        connections.update(
                district,
                connection ->
                        connection.schedule().followUp() == FollowUp.DELTA
                                ? connection.withSchedule(connection.schedule().withoutFollowUp())
                                : connection);
    }
}
