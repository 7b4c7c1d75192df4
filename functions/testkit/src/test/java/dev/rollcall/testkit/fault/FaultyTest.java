package dev.rollcall.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class FaultyTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void countsTheCallsOfAllPortsInOrder() {
        FaultPlan plan = FaultPlan.none();
        Port first = wrapped(plan);
        Other second = Faulty.wrap(Other.class, done::size, plan);

        first.act("a");
        int size = second.ask();

        assertThat(size).isEqualTo(1);
        assertThat(plan.calls())
                .extracting(PortCall::toString)
                .containsExactly("Port.act", "Other.ask");
        assertThat(plan.hasKilled()).isFalse();
    }

    @Test
    void killsBeforeTheCallTakesEffect() {
        FaultPlan plan = FaultPlan.killBefore(2);
        Port port = wrapped(plan);
        port.act("a");

        assertThatThrownBy(() -> port.act("b")).isInstanceOf(WorkerKilled.class);
        assertThat(done).containsExactly("a");
        assertThat(plan.hasKilled()).isTrue();
    }

    @Test
    void killsAfterTheCallTookEffect() {
        Port port = wrapped(FaultPlan.killAfter(1));

        assertThatThrownBy(() -> port.act("a")).isInstanceOf(WorkerKilled.class);
        assertThat(done).containsExactly("a");
    }

    @Test
    void letsNothingADeadWorkerDoTakeEffect() {
        FaultPlan plan = FaultPlan.killBefore(1);
        Port port = wrapped(plan);
        assertThatThrownBy(() -> port.act("a")).isInstanceOf(WorkerKilled.class);

        assertThatThrownBy(() -> port.act("clean up")).isInstanceOf(WorkerKilled.class);

        assertThat(done).isEmpty();
        assertThat(plan.calls()).hasSize(1);
    }

    @Test
    void failsAsOftenAsPlannedAndThenNoMore() {
        FaultPlan plan =
                FaultPlan.none()
                        .failing(
                                2,
                                call -> call.method().equals("act"),
                                () -> new IllegalStateException("down"));
        Port port = wrapped(plan);

        assertThatThrownBy(() -> port.act("a")).hasMessage("down");
        assertThatThrownBy(() -> port.act("b")).hasMessage("down");
        port.act("c");

        assertThat(done).containsExactly("c");
    }

    @Test
    void passesOnWhatThePortItselfThrows() {
        Port port =
                Faulty.wrap(
                        Port.class,
                        text -> {
                            throw new IllegalArgumentException(text);
                        },
                        FaultPlan.none());

        assertThatThrownBy(() -> port.act("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a");
    }

    @Test
    void isEqualToItselfAlone() {
        Port port = wrapped(FaultPlan.none());

        assertThat(Set.of(port)).contains(port).doesNotContain(wrapped(FaultPlan.none()));
        assertThat(port).hasToString("Faulty[Port]");
    }

    private Port wrapped(FaultPlan plan) {
        return Faulty.wrap(Port.class, done::add, plan);
    }

    @FunctionalInterface
    interface Port {
        void act(String what);
    }

    @FunctionalInterface
    interface Other {
        int ask();
    }
}
