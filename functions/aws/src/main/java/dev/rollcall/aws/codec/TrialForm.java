package dev.rollcall.aws.codec;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;

import dev.rollcall.account.subscription.FreeTrial;
import dev.rollcall.district.ProductSeats;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Trials as versions wrote them that knew the seats of one product alone. */
@JsonDeserialize(converter = TrialForm.Reading.class)
interface TrialForm {

    record Stored(
            Instant startedAt,
            Instant endsAt,
            ZoneId zone,
            OptionalInt seatTarget,
            Optional<Map<String, Integer>> targets) {

        Map<String, Integer> targetsOrTheOne() {
            return targets.orElseGet(() ->
                    seatTarget.orElse(0) == 0
                            ? Map.of()
                            : Map.of(ProductSeats.DEFAULT_PRODUCT, seatTarget.getAsInt()));
        }
    }

    final class Reading extends StdConverter<Stored, FreeTrial> {
        @Override
        public FreeTrial convert(Stored stored) {
            return new FreeTrial(
                    stored.startedAt, stored.endsAt, stored.zone, stored.targetsOrTheOne());
        }
    }
}
