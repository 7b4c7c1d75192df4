package dev.rollcall.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.webhook.Receipt.Effect;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class AcceptWebhookTest {

    private static final DistrictId DISTRICT = new DistrictId(Portal.CLEVER, "d1");

    private final Desk desk = new Desk();
    private final AcceptWebhook webhook = webhook(WebhookLimits.standard());

    AcceptWebhookTest() {
        desk.connect(DISTRICT);
    }

    @Test
    void marksTheDistrictAndQueuesAHint() {
        assertThat(deliver("a", "d1")).isEqualTo(new Receipt.Accepted(Effect.QUEUED));

        assertThat(desk.followUp(DISTRICT)).isEqualTo(FollowUp.DELTA);
        assertThat(desk.sent).containsExactly(new SyncMessage.Poll(DISTRICT, Trigger.WEBHOOK, "a"));
    }

    @Test
    void keepsTheOrderClaimMarkSendDone() {
        deliver("a", "d1");

        assertThat(desk.calls).containsExactly("claim", "update", "send", "done");
    }

    @Test
    void queuesOneHintForAStorm() {
        var effects = IntStream.range(0, 50).mapToObj(i -> deliver("m" + i, "d1")).toList();

        assertThat(effects).filteredOn(new Receipt.Accepted(Effect.QUEUED)::equals).hasSize(1);
        assertThat(desk.sent).hasSize(1);
    }

    @Test
    void leavesAFullRunThatIsWantedAlready() {
        desk.connections.computeIfPresent(
                DISTRICT, (id, c) -> c.withSchedule(c.schedule().wanting(FollowUp.FULL)));

        assertThat(deliver("a", "d1")).isEqualTo(new Receipt.Accepted(Effect.COALESCED));
        assertThat(desk.followUp(DISTRICT)).isEqualTo(FollowUp.FULL);
    }

    @Test
    void ignoresADistrictThatIsNotConnected() {
        assertThat(deliver("a", "d2")).isEqualTo(new Receipt.Accepted(Effect.UNKNOWN_DISTRICT));
        assertThat(desk.sent).isEmpty();
    }

    @Test
    void ignoresADistrictOfAnotherPortal() {
        var receipt = webhook.accept(Portal.CLASSLINK, Sender.signed("a", desk.now, "d1|"));

        assertThat(receipt).isEqualTo(new Receipt.Accepted(Effect.UNKNOWN_DISTRICT));
    }

    @Test
    void ignoresADistrictThatIsPaused() {
        desk.connections.computeIfPresent(
                DISTRICT, (id, connection) -> connection.withState(ConnectionState.PAUSED));

        assertThat(deliver("a", "d1")).isEqualTo(new Receipt.Accepted(Effect.INACTIVE_DISTRICT));
        assertThat(desk.followUp(DISTRICT)).isEqualTo(FollowUp.NONE);
    }

    @Test
    void ignoresAnEventItDoesNotKnow() {
        var receipt =
                webhook.accept(Portal.CLEVER, Sender.signed("a", desk.now, "d1|grades.posted"));

        assertThat(receipt).isEqualTo(new Receipt.Accepted(Effect.UNKNOWN_EVENT));
        assertThat(desk.calls).containsExactly("claim", "done");
    }

    @Nested
    class WhatIsNotGenuine {

        @Test
        void costsNoCallAtAll() {
            var forged = new SignedDelivery("a", timestamp(), "v1,AAAA", "d1|".getBytes(UTF_8));

            IntStream.range(0, 1_000).forEach(i -> webhook.accept(Portal.CLEVER, forged));

            assertThat(desk.calls).isEmpty();
        }

        @Test
        void isNeverParsed() {
            var unparsing = webhook(WebhookLimits.standard(), body -> parsed());
            var forged = new SignedDelivery("a", timestamp(), "v1,AAAA", "d1|".getBytes(UTF_8));

            assertThat(unparsing.accept(Portal.CLEVER, forged))
                    .isEqualTo(new Receipt.Refused(WebhookSignature.Verdict.FORGED));
        }

        @Test
        void isNotEvenHashedWhenTooLarge() {
            var largest = Sender.signed("a", desk.now, "x".repeat(AcceptWebhook.LARGEST_BODY));
            var larger = Sender.signed("a", desk.now, "x".repeat(AcceptWebhook.LARGEST_BODY + 1));

            assertThat(webhook.accept(Portal.CLEVER, largest)).isEqualTo(new Receipt.Unreadable());
            assertThat(webhook.accept(Portal.CLEVER, larger)).isEqualTo(new Receipt.TooLarge());
        }

        private static Optional<Hint> parsed() {
            throw new AssertionError("parsed before it was verified");
        }

        private String timestamp() {
            return Long.toString(desk.now.getEpochSecond());
        }
    }

    @Nested
    class ARepeatedDelivery {

        @Test
        void hasNoFurtherEffectOnceDone() {
            deliver("a", "d1");
            desk.connections.computeIfPresent(
                    DISTRICT, (id, c) -> c.withSchedule(c.schedule().withoutFollowUp()));

            assertThat(deliver("a", "d1")).isEqualTo(new Receipt.Accepted(Effect.DUPLICATE));
            assertThat(desk.sent).hasSize(1);
        }

        @Test
        void isToldToComeBackWhileTheFirstIsAtWork() {
            desk.claim(Portal.CLEVER, "a", Duration.ofSeconds(30));

            assertThat(deliver("a", "d1")).isEqualTo(new Receipt.InProgress());
        }

        @Test
        void getsThroughWhenTheFirstDiedBeforeItWasDone() {
            desk.diesBeforeDone = true;
            assertThatThrownBy(() -> deliver("a", "d1")).hasMessage("killed");
            desk.diesBeforeDone = false;
            desk.now = desk.now.plusSeconds(30);

            assertThat(deliver("a", "d1")).isEqualTo(new Receipt.Accepted(Effect.COALESCED));
        }

        @Test
        void queuesTheHintThatCouldNotBeQueuedBefore() {
            desk.queueDown = true;
            assertThatThrownBy(() -> deliver("a", "d1")).hasMessage("queue is down");
            desk.queueDown = false;
            desk.now = desk.now.plusSeconds(30);

            assertThat(deliver("a", "d1")).isEqualTo(new Receipt.Accepted(Effect.QUEUED));
            assertThat(desk.sent).hasSize(1);
        }
    }

    @Test
    void cutsAStormBeforeItReachesATable() {
        var strict = new RateLimit(1, Duration.ofHours(1));
        var limited = webhook(new WebhookLimits(strict, new RateLimit(9, Duration.ofHours(1))));
        limited.accept(Portal.CLEVER, Sender.signed("a", desk.now, "d1|"));
        desk.calls.clear();

        assertThat(limited.accept(Portal.CLEVER, Sender.signed("b", desk.now, "d1|")))
                .isEqualTo(new Receipt.Throttled());
        assertThat(desk.calls).isEmpty();
    }

    private Receipt deliver(String id, String district) {
        return webhook.accept(Portal.CLEVER, Sender.signed(id, desk.now, district + "|"));
    }

    private AcceptWebhook webhook(WebhookLimits limits) {
        return webhook(limits, AcceptWebhookTest::read);
    }

    private AcceptWebhook webhook(WebhookLimits limits, HintReader reader) {
        SigningSecrets secrets = portal -> List.of(Sender.secret(Sender.SECRET));
        return new AcceptWebhook(secrets, reader, limits, desk, desk, desk, () -> desk.now);
    }

    private static Optional<Hint> read(byte[] body) {
        String[] parts = new String(body, UTF_8).split("\\|", -1);
        return parts.length == 2 ? Optional.of(new Hint(parts[0], parts[1])) : Optional.empty();
    }
}
