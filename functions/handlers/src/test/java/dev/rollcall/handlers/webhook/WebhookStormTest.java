package dev.rollcall.handlers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.CapturedLog;
import dev.rollcall.handlers.Events;
import dev.rollcall.handlers.HttpDoor;
import dev.rollcall.sync.Stores;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.SyncQueue;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.sync.run.UsageMeter;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.Workers;
import dev.rollcall.testkit.fault.FaultPlan;
import dev.rollcall.testkit.fault.Faulty;
import dev.rollcall.testkit.memory.InMemoryOnboardingJournal;
import dev.rollcall.testkit.memory.InMemoryReplayGuard;
import dev.rollcall.testkit.memory.InMemorySecrets;
import dev.rollcall.testkit.memory.InMemorySyncQueue;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Repeats;
import dev.rollcall.testkit.memory.InMemorySyncQueue.Sent;
import dev.rollcall.testkit.memory.TwinStores;
import dev.rollcall.testkit.portal.InMemoryPortal;
import dev.rollcall.testkit.sample.SampleRoster;
import dev.rollcall.testkit.webhook.Signer;
import dev.rollcall.webhook.AcceptWebhook;
import dev.rollcall.webhook.ReplayGuard;
import dev.rollcall.webhook.WebhookLimits;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** F-35: one district among fifty sends ten thousand deliveries within a minute. */
final class WebhookStormTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final int STORM = 10_000;
    private static final int QUIET_EVERY = 200;
    private static final Duration BETWEEN = Duration.ofMinutes(1).dividedBy(STORM);
    private static final Duration OF_A_RUN = Duration.ofSeconds(10);
    private static final List<DistrictId> DISTRICTS =
            IntStream.range(0, 50).mapToObj(n -> new DistrictId(Portal.CLEVER, "d" + n)).toList();

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryPortal portal = new InMemoryPortal(100);
    private final Stores stores = TwinStores.create(clock);
    private final InMemorySyncQueue queue = new InMemorySyncQueue(clock, Repeats.DROPPED);
    private final Workers workers = new Workers(portal, stores, queue, clock, new UsageMeter());
    private final FaultPlan calls = FaultPlan.none();
    private final CapturedLog log = new CapturedLog();
    private final HttpDoor door = new HttpDoor(log.open("webhook"), endpoint()::answer);
    private final Map<Integer, Integer> answers = new TreeMap<>();

    @BeforeEach
    void everyDistrictHasItsRoster() {
        portal.put(SampleRoster.school("school"));
        portal.put(SampleRoster.student("student", "school"));
        DISTRICTS.forEach(portal::list);
        workers.tick(
                "tick",
                new InMemoryOnboardingJournal(),
                DistrictSettings.standard(FirstRoster.AUTO));
        while (work(clock.instant())) {}
        clock.advance(Duration.ofMinutes(5));
    }

    @Test
    @DisplayName("F-35: ten thousand deliveries of one district lead to two runs at most")
    void aStormLeadsToTwoRunsAtMost() {
        Instant free = clock.instant();
        portal.put(SampleRoster.student("newcomer", "school"));
        for (int delivery = 0; delivery < STORM; delivery++) {
            deliver("storm-" + delivery, DISTRICTS.getFirst(), SECRET);
            if (delivery % QUIET_EVERY == 0) {
                int quiet = 1 + delivery / QUIET_EVERY % (DISTRICTS.size() - 1);
                assertThat(deliver("quiet-" + delivery, DISTRICTS.get(quiet), SECRET))
                        .as("the district nobody may crowd out")
                        .isEqualTo(202);
            }
            clock.advance(BETWEEN);
            if (!clock.instant().isBefore(free) && work(clock.instant())) {
                free = clock.instant().plus(OF_A_RUN.dividedBy(DISTRICTS.size()));
            }
        }
        while (work(Instant.MAX)) {}

        assertThat(runs(DISTRICTS.getFirst())).hasSizeBetween(1, 2);
        assertThat(DISTRICTS.subList(1, DISTRICTS.size()))
                .allSatisfy(district -> assertThat(runs(district)).hasSize(1));
        assertThat(answers).containsOnlyKeys(202, 429);
        assertThat(answers.get(202)).isLessThan(STORM / 50);
    }

    @Test
    @DisplayName("F-35: a thousand forged deliveries cost no call of a store or queue")
    void forgeriesCostNothing() {
        int before = calls.calls().size();
        for (int delivery = 0; delivery < 1_000; delivery++) {
            deliver("forged-" + delivery, DISTRICTS.getFirst(), SECRET.replace('M', 'N'));
        }

        assertThat(answers).containsExactly(Map.entry(401, 1_000));
        assertThat(calls.calls()).hasSize(before);
        assertThat(runs(DISTRICTS.getFirst())).isEmpty();
    }

    /** Takes the next message whose time has come; false when there is none. */
    private boolean work(Instant until) {
        Optional<Sent> next = queue.take(sent -> !sent.visibleAt().isAfter(until));
        next.ifPresent(sent -> {
            clock.advanceTo(sent.visibleAt());
            workers.worker().handle(sent.message(), workers.budget(), () -> {});
        });
        return next.isPresent();
    }

    private List<Run> runs(DistrictId district) {
        return stores.runs().page(district, "", 100).runs().stream()
                .filter(run -> run.trigger() == Trigger.WEBHOOK)
                .toList();
    }

    private int deliver(String id, DistrictId district, String secret) {
        String body = "{\"district\":\"" + district.key() + "\"}";
        String time = Long.toString(clock.instant().getEpochSecond());
        Map<String, String> headers =
                Map.of(
                        "content-type",
                        "application/json",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        time,
                        "webhook-signature",
                        Signer.sign(secret, id, time, body.getBytes(UTF_8)));
        Answer answer = Answer.of(door, Events.http("POST", "/webhooks/clever", headers, body));
        answers.merge(answer.status(), 1, Integer::sum);
        return answer.status();
    }

    private WebhookEndpoint endpoint() {
        return new WebhookEndpoint(
                new AcceptWebhook(
                        new SigningSecretsJson(
                                new InMemorySecrets(clock)
                                        .with("hooks", "{\"clever\":[\"" + SECRET + "\"]}"),
                                "hooks"),
                        HintJson::read,
                        WebhookLimits.standard(),
                        Faulty.wrap(ReplayGuard.class, new InMemoryReplayGuard(clock), calls),
                        Faulty.wrap(ConnectionStore.class, stores.connections(), calls),
                        Faulty.wrap(SyncQueue.class, queue, calls),
                        clock));
    }
}
