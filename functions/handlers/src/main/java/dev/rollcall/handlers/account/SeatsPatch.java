package dev.rollcall.handlers.account;

import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SchoolRule;
import dev.rollcall.district.SeatRule;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Reads {@code {"pool": 500, "overSeat": {…}}} of the product people sign in to, and the same with
 * rules for products by id. What is left out stays; a product that is new begins without a limit.
 */
final class SeatsPatch {

    private static final Set<String> SHORT = Set.of("pool", "overSeat");
    private static final Set<String> FULL = Set.of("pool", "overSeat", "seatRule", "schools");
    private static final int MOST_SEATS = 10_000_000;
    private static final int LONGEST_GRACE = 365;

    private final Consumer<Consumer<SettingsDraft>> edits;

    SeatsPatch(Consumer<Consumer<SettingsDraft>> edits) {
        this.edits = edits;
    }

    /** Checks the settings of the main product and hands over the edits. */
    void main(Field seats) {
        UnaryOperator<SeatSettings> change = change(seats.object(SHORT));
        edits.accept(draft -> draft.seats = draft.seats.with(draft.seats.mainProduct(), change));
    }

    /** Checks the settings of several products and hands over the edits. */
    void products(Field products) {
        products.members(ProductSeats::isProductId).forEach(this::product);
    }

    private void product(String id, Field settings) {
        UnaryOperator<SeatSettings> change = change(settings.object(FULL));
        edits.accept(draft -> draft.seats = with(draft.seats, id, change));
    }

    private static ProductSeats with(
            ProductSeats seats, String id, UnaryOperator<SeatSettings> change) {
        if (seats.find(id).isEmpty() && seats.byProduct().size() == ProductSeats.MOST) {
            throw new Refusal(Problem.FIELD_VALUE, "$.settings.products");
        }
        return seats.with(id, change);
    }

    private static UnaryOperator<SeatSettings> change(Field of) {
        Optional<OptionalInt> pool = of.find("pool").map(SeatsPatch::pool);
        Optional<OverSeatPolicy> overSeat = of.find("overSeat").map(SeatsPatch::overSeat);
        Optional<SeatRule> rule = of.find("seatRule").map(f -> f.word(SeatRule::of));
        Optional<SchoolRule> schools = of.find("schools").map(f -> f.word(SchoolRule::of));
        return before -> {
            SeatSettings after = pool.map(before::withPool).orElse(before);
            after = overSeat.map(after::withOverSeat).orElse(after);
            after = rule.map(after::withRule).orElse(after);
            return schools.map(after::withSchools).orElse(after);
        };
    }

    private static OptionalInt pool(Field field) {
        return field.isNull() ? OptionalInt.empty() : OptionalInt.of(field.whole(0, MOST_SEATS));
    }

    private static OverSeatPolicy overSeat(Field field) {
        String policy = field.object(Set.of("policy", "days")).get("policy").word(Words::overSeat);
        Optional<Field> days = field.find("days");
        if (policy.equals("grace")) {
            return new OverSeatPolicy.Grace(field.get("days").whole(1, LONGEST_GRACE));
        }
        if (days.isPresent()) {
            throw days.get().unaccepted();
        }
        return policy.equals("block") ? new OverSeatPolicy.Block() : new OverSeatPolicy.Report();
    }
}
