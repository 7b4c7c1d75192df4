package dev.rollcall.aws.codec;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;

import dev.rollcall.district.FollowUp;
import dev.rollcall.district.RosterScope;
import dev.rollcall.district.Schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Schedules as versions wrote them that did not know parts of a district yet: none waits then. */
@JsonDeserialize(converter = ScheduleForm.Reading.class)
interface ScheduleForm {

    record Stored(
            Instant nextDueAt,
            Optional<Instant> lastPolledAt,
            FollowUp followUp,
            Optional<List<RosterScope>> scopes,
            Optional<Instant> seatsWantedAt) {}

    final class Reading extends StdConverter<Stored, Schedule> {
        @Override
        public Schedule convert(Stored stored) {
            return new Schedule(
                    stored.nextDueAt,
                    stored.lastPolledAt,
                    stored.followUp,
                    stored.scopes.orElseGet(List::of),
                    stored.seatsWantedAt);
        }
    }
}
