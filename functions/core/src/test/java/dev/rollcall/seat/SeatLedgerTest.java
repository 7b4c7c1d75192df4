package dev.rollcall.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

final class SeatLedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void isEmptyUntilSomethingIsDecided() {
        assertThat(SeatLedger.empty())
                .isEqualTo(
                        new SeatLedger(0, 0, 0, 0, Optional.empty(), "", 0, Optional.empty(), 0));
    }

    /** I-12. */
    @Test
    void countsSeatsByState() {
        SeatLedger ledger =
                SeatLedger.of(
                        List.of(
                                seat("a", SeatState.HOLDING),
                                seat("b", SeatState.WAITING),
                                seat("c", SeatState.WAITING),
                                grace("d", 1),
                                seat("e", SeatState.HOLDING),
                                seat("f", SeatState.HOLDING)),
                        "rules",
                        5,
                        6);

        assertThat(ledger.holding()).isEqualTo(3);
        assertThat(ledger.grace()).isEqualTo(1);
        assertThat(ledger.waiting()).isEqualTo(2);
        assertThat(ledger.eligible()).isEqualTo(6);
        assertThat(ledger.settingsVersion()).isEqualTo(5);
        assertThat(ledger.version()).isEqualTo(6);
        assertThat(ledger.openStep()).isEmpty();
    }

    @Test
    void namesTheGraceThatEndsFirst() {
        SeatLedger ledger = SeatLedger.of(List.of(grace("a", 9), grace("b", 3)), "", 1, 1);

        assertThat(ledger.earliestGraceEnd()).contains(NOW.plusSeconds(3));
    }

    @Test
    void namesNoEndWhereNobodyIsInGrace() {
        assertThat(
                        SeatLedger.of(List.of(seat("a", SeatState.WAITING)), "", 1, 1)
                                .earliestGraceEnd())
                .isEmpty();
    }

    /** X2: unassigned minus grace; negative is the shortage. */
    @ParameterizedTest(name = "X2, P49: {0} holding, {1} in grace, a pool of {2}: {3} free, {4} short")
    @CsvSource({"72,124,200,128,0", "72,129,200,128,1", "200,10,200,0,10", "205,3,200,0,3"})
    void countsWhoHasNoSeatBesideThoseWhoHold(
            int holding, int grace, int pool, int unassigned, int shortage) {
        SeatLedger ledger =
                new SeatLedger(
                        holding, grace, 0, 9, Optional.empty(), "", 1, Optional.empty(), 1);

        assertThat(ledger.unassigned(pool)).isEqualTo(unassigned);
        assertThat(ledger.shortage(OptionalInt.of(pool))).isEqualTo(shortage);
        assertThat(ledger.shortage(OptionalInt.empty())).isZero();
    }

    @Test
    void knowsNoGraceWithoutAnEndAndNoEndWithoutAGrace() {
        assertThatThrownBy(() -> seat("a", SeatState.GRACE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Seat("a", SeatState.HOLDING, NOW, Optional.of(NOW)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Seat seat(String id, SeatState state) {
        return new Seat(id, state, NOW, Optional.empty());
    }

    private static Seat grace(String id, int seconds) {
        return new Seat(id, SeatState.GRACE, NOW, Optional.of(NOW.plusSeconds(seconds)));
    }
}
