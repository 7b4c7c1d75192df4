package dev.rollcall.handlers.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is played before a snapshot is what people will do. */
class RehearsalTest {

    @Test
    void playsWhatOperatorsPressMost() {
        ConsoleWorld stage = new ConsoleWorld();

        new ActionRehearsal(stage.actions, stage.actionPorts).run();

        assertThat(stage.queue.sent()).hasSize(1);
        assertThat(stage.log.lines()).noneMatch(line -> line.contains("broken"));
    }

    @Test
    void playsTheViewsWithoutTrouble() {
        ConsoleWorld stage = new ConsoleWorld();

        new ViewRehearsal(stage.views, stage.viewPorts).run();

        assertThat(stage.log.lines()).isEmpty();
        assertThat(stage.connections.briefs()).hasSize(2);
    }
}
