package dev.rollcall.local.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

class FaultBoardTest {
    private final FaultBoard board = new FaultBoard();

    @Test
    void strikesOnlyWhereItIsTold() {
        board.add(fault(FaultKind.RESET, "users", 0, -1));

        assertThat(board.strike("sections", "d")).isEmpty();
        assertThat(board.strike("users", "d")).isPresent();
    }

    @Test
    void forgetsAFaultThatIsSpent() {
        board.add(fault(FaultKind.RESET, "all", 0, 1));

        assertThat(board.strike("users", "d")).isPresent();
        assertThat(board.strike("users", "d")).isEmpty();
        assertThat(board.active()).isEmpty();
    }

    @Test
    void letsALaterFaultStrikeWhileAnEarlierOneWaits() {
        board.add(fault(FaultKind.RESET, "all", 1, -1));
        board.add(fault(FaultKind.SLOW, "all", 0, -1));

        assertThat(board.strike("users", "d")).map(Fault::kind).hasValue(FaultKind.SLOW);
        assertThat(board.strike("users", "d")).map(Fault::kind).hasValue(FaultKind.RESET);
    }

    @Test
    void sparesOtherDistricts() {
        board.add(new Fault(FaultKind.RESET, "all", Optional.of("d"), 0, -1, Duration.ZERO));

        assertThat(board.strike("users", "e")).isEmpty();
        assertThat(board.strike("users", "d")).isPresent();
    }

    private static Fault fault(FaultKind kind, String scope, int after, int count) {
        return new Fault(kind, scope, Optional.empty(), after, count, Duration.ZERO);
    }
}
