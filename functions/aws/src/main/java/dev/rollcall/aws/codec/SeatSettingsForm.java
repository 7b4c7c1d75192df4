package dev.rollcall.aws.codec;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;

import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.PoolChange;
import dev.rollcall.district.SchoolRule;
import dev.rollcall.district.SeatRule;
import dev.rollcall.district.SeatSettings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Seats as versions wrote them that did not know pools that change by themselves. */
@JsonDeserialize(converter = SeatSettingsForm.Reading.class)
interface SeatSettingsForm {

    record Stored(
            OptionalInt pool,
            OverSeatPolicy overSeat,
            SeatRule rule,
            SchoolRule schools,
            Optional<List<PoolChange>> later) {}

    final class Reading extends StdConverter<Stored, SeatSettings> {
        @Override
        public SeatSettings convert(Stored stored) {
            return new SeatSettings(
                    stored.pool,
                    stored.overSeat,
                    stored.rule,
                    stored.schools,
                    stored.later.orElseGet(List::of));
        }
    }
}
