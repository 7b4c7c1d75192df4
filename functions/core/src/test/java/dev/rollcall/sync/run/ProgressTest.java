package dev.rollcall.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

final class ProgressTest {

    private static final Instant BEFORE = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant NOW = BEFORE.plusSeconds(30);
    private static final Checkpoint CHECKPOINT = new Checkpoint("people", "c7", 3, 2, 1, 4);
    private static final Checkpoint NEXT = new Checkpoint("people", "c8", 3, 3, 1, 5);
    private static final Waiting WAITING =
            new Waiting(ErrorCode.PORTAL_THROTTLED, BEFORE.plusSeconds(60));
    private static final Waiting LATER =
            new Waiting(ErrorCode.PORTAL_UNAVAILABLE, NOW.plusSeconds(60));

    /** Slice 4, queued twice anew, one failure, 5 chunks applied, 600 records read. */
    private static final Progress PROGRESS =
            new Progress(4, 2, 1, Optional.of(CHECKPOINT), 5, 600, Optional.of(WAITING), BEFORE);

    @Test
    void beginsWithNothingDone() {
        assertThat(Progress.queued(NOW))
                .isEqualTo(new Progress(0, 0, 0, Optional.empty(), 0, 0, Optional.empty(), NOW));
    }

    @Test
    void waitsNoMoreOnceAWorkerIsAtIt() {
        assertThat(PROGRESS.working(NOW))
                .isEqualTo(
                        new Progress(
                                4, 2, 1, Optional.of(CHECKPOINT), 5, 600, Optional.empty(), NOW));
    }

    @Test
    void goesOnFromACheckpointInTheNextSlice() {
        assertThat(PROGRESS.nextSlice(Optional.of(NEXT), NOW))
                .isEqualTo(new Progress(5, 0, 1, Optional.of(NEXT), 5, 600, Optional.empty(), NOW));
    }

    @Test
    void triesTheSameSliceAgainUnderAnotherAttempt() {
        assertThat(PROGRESS.requeued(NOW))
                .isEqualTo(
                        new Progress(
                                4,
                                3,
                                1,
                                Optional.of(CHECKPOINT),
                                5,
                                600,
                                Optional.of(WAITING),
                                NOW));
    }

    @Test
    void readsAnewAfterAFailureAtThePortal() {
        assertThat(PROGRESS.failedAt(LATER, NOW))
                .isEqualTo(new Progress(5, 0, 2, Optional.empty(), 5, 0, Optional.of(LATER), NOW));
    }

    @Test
    void goesOnLaterFromACheckpointWithoutCountingAFailure() {
        assertThat(PROGRESS.pausedAt(LATER, Optional.of(NEXT), NOW))
                .isEqualTo(
                        new Progress(5, 0, 1, Optional.of(NEXT), 5, 600, Optional.of(LATER), NOW));
    }

    @Test
    void beginsAtTheFirstChunkWhenTheHeldPartIsReleased() {
        assertThat(PROGRESS.released(NOW))
                .isEqualTo(new Progress(5, 0, 0, Optional.empty(), 0, 600, Optional.empty(), NOW));
    }

    @Test
    void showsHowFarItHasCome() {
        assertThat(PROGRESS.withReadRecords(700, NOW))
                .isEqualTo(
                        new Progress(
                                4,
                                2,
                                1,
                                Optional.of(CHECKPOINT),
                                5,
                                700,
                                Optional.of(WAITING),
                                NOW));
        assertThat(PROGRESS.withAppliedChunks(6, NOW))
                .isEqualTo(
                        new Progress(
                                4,
                                2,
                                1,
                                Optional.of(CHECKPOINT),
                                6,
                                600,
                                Optional.of(WAITING),
                                NOW));
    }
}
