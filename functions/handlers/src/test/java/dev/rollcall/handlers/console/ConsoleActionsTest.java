package dev.rollcall.handlers.console;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.handlers.Events;
import dev.rollcall.handlers.Json;
import dev.rollcall.sync.queue.DeadLetter;
import dev.rollcall.sync.queue.DeadLetter.Content;
import dev.rollcall.sync.queue.WorkQueue;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.Trigger;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The actions, by the events that buttons send. */
class ConsoleActionsTest {

    private static final Map<String, String> ADA = Map.of("operator", "Ada Lovelace");

    private final ConsoleWorld world = new ConsoleWorld();

    @Test
    void approvesThePlanThatWasLookedAtAndLeadsBack() {
        world.holdRun("r1");

        String html = ConsoleWorld.html(world.action(Events.read("console-action.approve.json")));

        AllowList.check(html);
        assertThat(html).contains("Approved", "See how it goes", ConsoleWorld.VIEW);
        Run run = world.runs.find(ConsoleWorld.DISTRICT, "r1").orElseThrow();
        assertThat(run.phase()).isEqualTo(RunPhase.APPLYING);
        assertThat(run.approval().orElseThrow().by()).isEqualTo("console: Ada Lovelace");
        assertThat(
                        Stream.of("claimed_by", "outcome", "fingerprint", "correlation")
                                .map(key -> journal("approve").path(key).asText()))
                .containsExactly("Ada Lovelace", "done", ConsoleWorld.FINGERPRINT, "call-1");
    }

    @Test
    @DisplayName("T-14: an approval of another plan counts for nothing, and counts once")
    void approvesNoOtherPlanAndNoneTwice() {
        world.holdRun("r1");

        assertThat(press("approve", Map.of("run", "r1", "fingerprint", "other")))
                .contains("another plan");
        assertThat(world.queue.sent()).isEmpty();
        assertThat(press("approve", approval())).contains("Approved");
        assertThat(press("approve", approval())).contains("Nothing of this run waits");
        assertThat(world.queue.sent()).hasSize(1);
    }

    @Test
    void discardsWhatIsHeld() {
        world.holdRun("r1");

        assertThat(press("discard", approval())).contains("Discarded");

        assertThat(world.runs.find(ConsoleWorld.DISTRICT, "r1").orElseThrow().phase())
                .isEqualTo(RunPhase.DISCARDED);
        assertThat(world.connection().heldRuns()).isEmpty();
    }

    @Test
    void pausesAndResumes() {
        assertThat(press("pause", Map.of())).contains("Paused");
        assertThat(world.connection().state()).isEqualTo(ConnectionState.PAUSED);
        assertThat(press("sync", Map.of())).contains("is paused");
        assertThat(press("resume", Map.of())).contains("Active");
        assertThat(world.connection().state()).isEqualTo(ConnectionState.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "preview"})
    void asksForRunsAsTheOperator(String action) {
        assertThat(press(action, Map.of())).contains("Queued");

        String id = world.connection().openRun().orElseThrow().runId();
        Run run = world.runs.find(ConsoleWorld.DISTRICT, id).orElseThrow();
        assertThat(run.trigger()).isEqualTo(Trigger.OPERATOR);
        assertThat(run.mode()).isEqualTo(action.equals("sync") ? RunMode.FULL : RunMode.PREVIEW);
        assertThat(press(action, Map.of())).contains("A run of the district is open");
    }

    @Test
    void setsTheSeatsThatTheButtonCarries() {
        assertThat(ConsoleWorld.html(world.action(Events.read("console-action.seats.json"))))
                .contains("Set: the seats are decided anew");

        assertThat(world.connection().settings().seats().main().pool()).hasValue(500);
        assertThat(journal("seats").path("count").asInt()).isEqualTo(500);
    }

    @Test
    void sendsDeadLettersBackAndLeavesWhatNobodyCanRead() {
        for (Content content : List.of(new Content.Newer(), new Content.Undecodable())) {
            world.desk.bury(WorkQueue.LATER, new DeadLetter("m", Optional.empty(), content));
        }

        assertThat(press("redrive", Map.of("queue", "later"))).contains("Sent back: 1. 1 stay.");
        assertThat(journal("redrive").path("queue").asText()).isEqualTo("later");
        assertThat(journal("redrive").path("count").asInt()).isEqualTo(1);
        assertThat(press("redrive", Map.of("queue", "other"))).contains("queue-unknown");
    }

    @Test
    void doesNothingForSomebodyWithoutAName() {
        String html = ConsoleWorld.html(world.action(Events.read("console-action.unnamed.json")));

        AllowList.check(html);
        assertThat(html).contains("<code>name-missing</code>");
        assertThat(world.connection().state()).isEqualTo(ConnectionState.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "<b>Ada</b>", "Ada\nLovelace", "=1+1", "\u202Eada"})
    void takesNoNameThatIsNone(String name) {
        String html =
                world.press(
                        Map.of("action", "pause", "district", "clever:d1"),
                        Map.of("operator", name));

        AllowList.check(html);
        assertThat(html).contains("<code>name-malformed</code>");
        assertThat(world.connection().state()).isEqualTo(ConnectionState.ACTIVE);
    }

    @Test
    void leadsBackToNobodyElsesFunction() {
        String html =
                world.press(
                        Map.of(
                                "action",
                                "pause",
                                "district",
                                "clever:d1",
                                "view",
                                "arn:aws:lambda:us-east-1:999999999999:function:evil:live"),
                        ADA);

        assertThat(html).contains("Paused").doesNotContain("evil");
    }

    @Test
    void knowsNoOtherAction() {
        assertThat(press("purge", Map.of())).contains("<code>action-unknown</code>");
    }

    private String press(String action, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("action", action);
        all.put("district", "clever:d1");
        String html = world.press(all, ADA);
        AllowList.check(html);
        return html;
    }

    private static Map<String, String> approval() {
        return Map.of("run", "r1", "fingerprint", ConsoleWorld.FINGERPRINT);
    }

    private JsonNode journal(String action) {
        return world.log.lines().stream()
                .map(line -> Json.strict(line.getBytes(UTF_8)).orElseThrow())
                .filter(line -> line.path("event").asText().equals("operator"))
                .filter(line -> line.path("action").asText().equals(action))
                .findFirst()
                .orElseThrow();
    }
}
