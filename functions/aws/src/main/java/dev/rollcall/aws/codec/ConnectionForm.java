package dev.rollcall.aws.codec;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;

import dev.rollcall.district.Bookmark;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.LastRun;
import dev.rollcall.district.OpenRun;
import dev.rollcall.district.Schedule;
import dev.rollcall.district.Trend;
import dev.rollcall.district.onboarding.Onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Connections as versions wrote them that did not know onboardings yet: a district that was
 * rostered has had its own, any other begins it.
 */
@JsonDeserialize(converter = ConnectionForm.Reading.class)
interface ConnectionForm {

    record Stored(
            DistrictId id,
            String name,
            ConnectionState state,
            DistrictSettings settings,
            int shards,
            Schedule schedule,
            Optional<Bookmark> bookmark,
            Optional<String> revision,
            Optional<OpenRun> openRun,
            Optional<LastRun> lastRun,
            Optional<LastRun> lastFull,
            List<String> heldRuns,
            int people,
            Instant connectedAt,
            Optional<Onboarding> onboarding,
            Optional<Trend> trend) {

        Onboarding onboardingOrUsual() {
            return onboarding.orElseGet(() ->
                    lastFull.isPresent()
                            ? Onboarding.longDone(connectedAt)
                            : Onboarding.begun(connectedAt));
        }
    }

    final class Reading extends StdConverter<Stored, Connection> {
        @Override
        public Connection convert(Stored stored) {
            return new Connection(
                    stored.id,
                    stored.name,
                    stored.state,
                    stored.settings,
                    stored.shards,
                    stored.schedule,
                    stored.bookmark,
                    stored.revision,
                    stored.openRun,
                    stored.lastRun,
                    stored.lastFull,
                    stored.heldRuns,
                    stored.people,
                    stored.connectedAt,
                    stored.onboardingOrUsual(),
                    stored.trend);
        }
    }
}
