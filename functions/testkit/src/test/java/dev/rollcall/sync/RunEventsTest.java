package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEdit;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunLifecycle;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.Trigger;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * What people and messages may do to a run in each of its states: it counts, or it is refused with
 * a reason. Which state follows which event is {@code RunLifecycleTest}'s.
 */
final class RunEventsTest {
    private static final String ID = "00run";
    private static final PlanSeal PLAN = PlanSeal.empty(1);

    private final SyncWorld world = new SyncWorld();

    @ParameterizedTest
    @EnumSource
    @DisplayName("F-41: an approval counts for a held run alone, and is else refused with a reason")
    void approvesWhatIsHeldAlone(RunPhase phase) {
        given(phase);

        Decision decision =
                world.decide().approve(SyncWorld.DISTRICT, ID, PLAN.fingerprint(), "operator");

        assertThat(decision.getClass()).isEqualTo(expected(phase));
        assertThat(phase()).isEqualTo(phase == RunPhase.HELD ? RunPhase.APPLYING : phase);
        assertThat(world.decide().approve(SyncWorld.DISTRICT, ID, "another", "operator"))
                .isNotInstanceOf(Decision.Done.class);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("F-41: a held plan alone can be thrown away, once")
    void discardsWhatIsHeldAlone(RunPhase phase) {
        given(phase);

        Decision decision = world.decide().discard(SyncWorld.DISTRICT, ID, "operator");

        assertThat(decision.getClass()).isEqualTo(expected(phase));
        assertThat(phase()).isEqualTo(phase == RunPhase.HELD ? RunPhase.DISCARDED : phase);
        assertThat(world.decide().discard(SyncWorld.DISTRICT, ID, "operator"))
                .isNotInstanceOf(Decision.Done.class);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("F-03, F-22: a message about a run that has ended changes nothing of it")
    void leavesWhatHasEndedAlone(RunPhase phase) {
        Run run = given(phase);
        if (!phase.isOpen()) {
            world.deliver(new SyncMessage.Slice(SyncWorld.DISTRICT, ID, 0, 0));

            assertThat(world.run(ID)).isEqualTo(run);
        }
    }

    private static Class<? extends Decision> expected(RunPhase phase) {
        return switch (phase) {
            case HELD -> Decision.Done.class;
            case SUPERSEDED -> Decision.PlanSuperseded.class;
            case EXPIRED -> Decision.Expired.class;
            case QUEUED,
                    READING,
                    PLANNING,
                    CHECKING,
                    APPLYING,
                    COMPLETED,
                    PREVIEWED,
                    REFUSED,
                    FAILED,
                    DISCARDED ->
                    Decision.NotHeld.class;
        };
    }

    private RunPhase phase() {
        return world.run(ID).phase();
    }

    private Run given(RunPhase phase) {
        world.connect();
        RunEdit edit =
                Run.queued(ID, SyncWorld.DISTRICT, RunMode.FULL, Trigger.API, world.clock.instant())
                        .edit();
        ways().getOrDefault(phase, List.of()).forEach(edit::on);
        Run run = edit.plan(PLAN).endedAt(world.clock.instant()).done();
        world.stores.runs().create(SyncWorld.DISTRICT, run);
        return run;
    }

    /** The shortest way to each state; no state is without one. */
    private static Map<RunPhase, List<RunEvent>> ways() {
        Map<RunPhase, List<RunEvent>> ways = new EnumMap<>(RunPhase.class);
        ways.put(RunPhase.QUEUED, List.of());
        Queue<RunPhase> next = new ArrayDeque<>(List.of(RunPhase.QUEUED));
        while (!next.isEmpty()) {
            RunPhase from = next.remove();
            for (RunEvent event : RunEvent.values()) {
                RunLifecycle.next(from, event)
                        .filter(to -> !ways.containsKey(to))
                        .ifPresent(to -> {
                            ways.put(to, longer(ways.getOrDefault(from, List.of()), event));
                            next.add(to);
                        });
            }
        }
        return ways;
    }

    private static List<RunEvent> longer(List<RunEvent> way, RunEvent event) {
        List<RunEvent> longer = new ArrayList<>(way);
        longer.add(event);
        return longer;
    }
}
