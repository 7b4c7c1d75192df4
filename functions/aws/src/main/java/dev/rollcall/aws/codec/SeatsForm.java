package dev.rollcall.aws.codec;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;

import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SeatSettings;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Seats of every product, beside pool and policy of the first one: the form of versions that knew
 * one product alone, which they read and wrote and still can.
 */
@JsonSerialize(converter = SeatsForm.Writing.class)
@JsonDeserialize(converter = SeatsForm.Reading.class)
interface SeatsForm {

    record Stored(
            OptionalInt pool,
            OverSeatPolicy overSeat,
            Optional<Map<String, SeatSettings>> products) {}

    final class Writing extends StdConverter<ProductSeats, Stored> {
        @Override
        public Stored convert(ProductSeats seats) {
            SeatSettings main = seats.main();
            return new Stored(main.pool(), main.overSeat(), Optional.of(seats.byProduct()));
        }
    }

    final class Reading extends StdConverter<Stored, ProductSeats> {
        @Override
        public ProductSeats convert(Stored stored) {
            return stored.products
                    .map(ProductSeats::new)
                    .orElseGet(
                            () -> ProductSeats.of(new SeatSettings(stored.pool, stored.overSeat)));
        }
    }
}
