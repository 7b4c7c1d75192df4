package dev.rollcall.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.Kind;
import dev.rollcall.sync.run.HoldRule.Extent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

final class RunTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Run QUEUED =
            Run.queued(
                    "r1", new DistrictId(Portal.CLEVER, "d1"), RunMode.FULL, Trigger.WEBHOOK, NOW);

    @Test
    void beginsQueuedWithNothingUsed() {
        assertThat(QUEUED.phase()).isEqualTo(RunPhase.QUEUED);
        assertThat(QUEUED.isOpen()).isTrue();
        assertThat(QUEUED.usage()).isEqualTo(Usage.none());
        assertThat(QUEUED.progress()).isEqualTo(Progress.queued(NOW));
        assertThat(QUEUED.version()).isZero();
    }

    @Test
    void isTheSameAfterAnEditThatChangesNothing() {
        Run run =
                QUEUED.edit()
                        .on(RunEvent.READ_BEGUN)
                        .code(ErrorCode.STUCK)
                        .plan(new PlanSeal("f", 1, 2, 3, 4))
                        .holds(List.of(hold(HoldRule.ARCHIVES)))
                        .approval(new Approval("somebody", NOW, "f"))
                        .used(new Usage(1, 2, 3, 4, Duration.ofSeconds(5)))
                        .eventsFrom(Optional.of("e1"))
                        .settingsVersion(6)
                        .startedAt(NOW)
                        .endedAt(NOW)
                        .version(7)
                        .done();

        assertThat(run.edit().done()).isEqualTo(run);
    }

    @Test
    void remembersWhenAWorkerFirstTookItUp() {
        Run run = QUEUED.edit().startedAt(NOW).startedAt(NOW.plusSeconds(9)).done();

        assertThat(run.startedAt()).contains(NOW);
    }

    @Test
    void forgetsItsEndWhenItIsOpenedAgain() {
        assertThat(QUEUED.edit().endedAt(NOW).reopened().done().endedAt()).isEmpty();
    }

    @Test
    void addsUpWhatItUsed() {
        Usage one = new Usage(1, 1, 1, 1, Duration.ofSeconds(1));

        assertThat(QUEUED.edit().used(one).used(one).done().usage()).isEqualTo(one.plus(one));
    }

    @ParameterizedTest
    @EnumSource
    void holdsEverythingOnlyByARuleThatDoes(HoldRule rule) {
        Run held = QUEUED.edit().holds(List.of(hold(HoldRule.ARCHIVES), hold(rule))).done();

        assertThat(held.holdsEverything()).isEqualTo(rule.extent() == Extent.EVERYTHING);
    }

    /** Design §3: which rules stop all and which only their own changes. */
    @Test
    void isStoppedWholeByThreeRules() {
        assertThat(Arrays.stream(HoldRule.values()).filter(r -> r.extent() == Extent.EVERYTHING))
                .containsExactly(HoldRule.COLLECTION_VANISHED, HoldRule.SCHEMA, HoldRule.GROWTH);
    }

    @ParameterizedTest
    @EnumSource
    void namesItsRulesByTheirCodes(HoldRule rule) {
        assertThat(HoldRule.of(rule.code())).isEqualTo(rule);
    }

    @ParameterizedTest
    @EnumSource
    void namesItsModesByTheirCodes(RunMode mode) {
        assertThat(RunMode.of(mode.code())).contains(mode);
        assertThat(mode.readsEverything())
                .isEqualTo(mode == RunMode.FULL || mode == RunMode.PREVIEW);
    }

    @Test
    void knowsNoOtherMode() {
        assertThat(RunMode.of("FULL")).isEmpty();
        assertThat(RunMode.of("")).isEmpty();
    }

    @Test
    void writesCodesForPeopleAndCounters() {
        assertThat(ErrorCode.PORTAL_ANSWER_BROKEN.code()).isEqualTo("portal-answer-broken");
        assertThat(Trigger.FOLLOW_UP.code()).isEqualTo("follow_up");
        assertThat(RunPhase.HELD.code()).isEqualTo("held");
    }

    @Test
    void isReleasingOnceSomebodyApproved() {
        assertThat(QUEUED.isReleasing()).isFalse();
        assertThat(QUEUED.edit().approval(new Approval("a", NOW, "f")).done().isReleasing())
                .isTrue();
    }

    private static Hold hold(HoldRule rule) {
        return new Hold(rule, Kind.PERSON, "", 1, 2);
    }
}
