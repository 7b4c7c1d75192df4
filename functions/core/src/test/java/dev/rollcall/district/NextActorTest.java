package dev.rollcall.district;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.sync.run.ErrorCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** R30: whoever must act is named, and the same everywhere. */
final class NextActorTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Connection ASKED =
            Connection.discovered(
                    new DistrictId(Portal.CLEVER, "d1"),
                    DistrictSettings.standard(FirstRoster.AUTO),
                    NOW);

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, NOBODY",
        "PAUSED, OPERATOR",
        "NOT_ENABLED, DISTRICT",
        "DISCONNECTED, DISTRICT"
    })
    void followsTheState(ConnectionState state, NextActor expected) {
        assertThat(NextActor.of(ASKED.withState(state))).isEqualTo(expected);
    }

    @Test
    void isTheOperatorWhileARunIsHeld() {
        assertThat(NextActor.of(ASKED.withHeldRuns(List.of("r1")))).isEqualTo(NextActor.OPERATOR);
    }

    @Test
    void isTheOwnerUntilTheFirstRosterIsAskedFor() {
        Connection unasked = ASKED.withSettings(DistrictSettings.standard(FirstRoster.REQUEST));

        assertThat(NextActor.of(unasked)).isEqualTo(NextActor.OWNER);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void isTheDistrictAfterWhatOnlyTheDistrictMends(ErrorCode code) {
        LastRun last = new LastRun("r1", "full", "refused", code.code(), NOW);
        boolean theirs = code == ErrorCode.ACCESS_REVOKED || code == ErrorCode.HIERARCHY_BROKEN;

        assertThat(NextActor.of(ASKED.withLastRun(last)))
                .isEqualTo(theirs ? NextActor.DISTRICT : NextActor.NOBODY);
    }

    @Test
    void dataIsAsGoodAsTheNewerOfRunAndFeed() {
        LastRun full = new LastRun("r1", "full", "completed", "", NOW);
        Bookmark mark = new Bookmark("e1", NOW.plus(Duration.ofHours(1)));

        assertThat(ASKED.goodAt()).hasValue(NOW);
        assertThat(ASKED.withLastFull(full).withBookmark(mark).goodAt()).hasValue(mark.goodAt());
        assertThat(ASKED.withState(ConnectionState.PAUSED).goodAt()).isEmpty();
    }
}
