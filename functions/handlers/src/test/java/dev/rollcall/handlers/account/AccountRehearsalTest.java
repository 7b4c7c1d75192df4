package dev.rollcall.handlers.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.account.Sha256;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;

import org.junit.jupiter.api.Test;

class AccountRehearsalTest {

    private final AccountWorld world = new AccountWorld();

    @Test
    void playsASessionThatCountsToTheEnd() {
        new AccountRehearsal(world.door, world.ports).run();

        // Whoever reads a session that does not count ends it.
        assertThat(world.sessions.find(Sha256.of("stage").asString())).isPresent();
        assertThat(world.connections.find(new DistrictId(Portal.CLEVER, "none"))).isPresent();
        assertThat(String.join("", world.log.lines())).doesNotContain("broken");
    }
}
