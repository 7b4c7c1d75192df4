package dev.rollcall.schedule.check;

import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.schedule.witness.Effect;
import dev.rollcall.schedule.witness.Effect.SeatsWritten;
import dev.rollcall.schedule.world.Setting;
import dev.rollcall.schedule.world.World;
import dev.rollcall.seat.Seat;
import dev.rollcall.seat.SeatLedger;
import dev.rollcall.seat.SeatState;

import java.util.List;
import java.util.stream.Stream;

/**
 * I-12: whenever no step is open, the ledger counts what there is, nothing is negative, and nobody
 * new sits where no seat was free, unless the policy says so.
 */
final class SumOfSeats implements Invariant {
    @Override
    public String id() {
        return "I-12";
    }

    @Override
    public Stream<String> after(World world, Effect effect) {
        return effect instanceof SeatsWritten seats && seats.district().equals(World.DISTRICT)
                ? judge(world, seats.product())
                : Stream.empty();
    }

    @Override
    public Stream<String> atRest(World world) {
        return Stream.of(Setting.MAIN, Setting.LICENSED)
                .flatMap(product -> Stream.concat(judge(world, product), open(world, product)));
    }

    private static Stream<String> open(World world, String product) {
        return ledger(world, product).openStep().stream()
                .map(run -> "the step of " + run + " at " + product + " is still open");
    }

    private static Stream<String> judge(World world, String product) {
        SeatLedger ledger = ledger(world, product);
        if (ledger.openStep().isPresent()) {
            return Stream.empty();
        }
        List<Seat> seats = world.seats(product);
        boolean isRight =
                ledger.holding() == count(seats, SeatState.HOLDING)
                        && ledger.grace() == count(seats, SeatState.GRACE)
                        && ledger.waiting() == count(seats, SeatState.WAITING)
                        && ledger.conflicts() == count(seats, SeatState.CONFLICT);
        return isRight && ledger.holding() <= most(world, product)
                ? Stream.empty()
                : Stream.of(product + " has " + ledger + " of " + seats);
    }

    /** Holders keep their seats when a pool shrinks, so that the largest pool so far counts. */
    private static int most(World world, String product) {
        SeatSettings settings = world.connection().settings().seats().find(product).orElseThrow();
        return settings.overSeat() instanceof OverSeatPolicy.Report
                ? Integer.MAX_VALUE
                : world.largestPool(product);
    }

    private static long count(List<Seat> seats, SeatState state) {
        return seats.stream().filter(each -> each.state() == state).count();
    }

    private static SeatLedger ledger(World world, String product) {
        return world.stores().seats().ledger(World.DISTRICT, product);
    }
}
