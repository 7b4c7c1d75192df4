package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.fault.Faulty;
import dev.rollcall.testkit.memory.InMemoryReplayGuard;
import dev.rollcall.testkit.sample.SampleRoster;
import dev.rollcall.webhook.AcceptWebhook;
import dev.rollcall.webhook.Hint;
import dev.rollcall.webhook.Receipt;
import dev.rollcall.webhook.ReplayGuard;
import dev.rollcall.webhook.SignedDelivery;
import dev.rollcall.webhook.WebhookLimits;
import dev.rollcall.webhook.WebhookSecret;
import dev.rollcall.webhook.WebhookSignature;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** More webhooks than anybody could want (F-35). How long others wait is a load test's. */
final class StormFaultTest {
    private static final WebhookSecret SECRET = secret(0);
    private static final WebhookSecret ANOTHER = secret(1);

    private final SyncWorld world = SyncWorld.rostered(1);
    private final FaultPlan calls = FaultPlan.none();
    private final AcceptWebhook webhook =
            new AcceptWebhook(
                    any -> List.of(SECRET),
                    body -> Optional.of(new Hint(new String(body, UTF_8), "")),
                    WebhookLimits.standard(),
                    Faulty.wrap(ReplayGuard.class, new InMemoryReplayGuard(world.clock), calls),
                    Faulty.wrap(ConnectionStore.class, world.stores.connections(), calls),
                    Faulty.wrap(SyncQueue.class, world.queue, calls),
                    world.clock);

    @Test
    @DisplayName("F-35: 10,000 webhooks in a minute come to at most two runs")
    void makesFewRunsOfAStorm() {
        int before = runs().size();
        for (int number = 0; number < 10_000; number++) {
            world.portal.put(SampleRoster.student("new-student-" + number % 3, "school0"));
            webhook.accept(Portal.CLEVER, signed(SECRET, "delivery-" + number));
            world.clock.advance(Duration.ofMillis(6));
        }

        world.drain();

        assertThat(runs().size() - before).isBetween(1, 2);
        assertThat(world.isActive("new-student-2")).isTrue();
    }

    @Test
    @DisplayName("F-35: 1,000 forged webhooks cost neither a read nor a write of any table")
    void asksNoStoreAboutForgeries() {
        for (int number = 0; number < 1_000; number++) {
            Receipt receipt = webhook.accept(Portal.CLEVER, signed(ANOTHER, "forged-" + number));

            assertThat(receipt).isInstanceOf(Receipt.Refused.class);
        }

        assertThat(calls.calls()).isEmpty();
        assertThat(world.queue.waiting()).isEmpty();
    }

    private List<Run> runs() {
        return world.stores.runs().page(SyncWorld.DISTRICT, "", 100).runs();
    }

    private SignedDelivery signed(WebhookSecret by, String delivery) {
        String at = Long.toString(world.clock.instant().getEpochSecond());
        byte[] body = SyncWorld.DISTRICT.key().getBytes(UTF_8);
        return new SignedDelivery(
                delivery, at, WebhookSignature.sign(by, delivery, at, body), body);
    }

    private static WebhookSecret secret(int first) {
        byte[] bytes = new byte[24];
        bytes[0] = (byte) first;
        return WebhookSecret.parse("whsec_" + Base64.getEncoder().encodeToString(bytes))
                .orElseThrow();
    }
}
