package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Tally;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.FleetStanding;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.RunReport.SeatCounts;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.sync.run.Turn;
import dev.rollcall.sync.run.Usage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is told of runs and districts, and what of it is counted. */
class JsonRunLogTest {

    private static final Run QUEUED =
            Run.queued(
                    "run-1",
                    new DistrictId(Portal.CLEVER, "d1"),
                    RunMode.FULL,
                    Trigger.SCHEDULE,
                    Instant.EPOCH);

    private final CapturedLog captured = new CapturedLog();
    private final JsonRunLog log = new JsonRunLog(captured.open("sync"));

    @Test
    void countsARunByItsOutcomePortalAndMode() {
        log.ended(QUEUED.edit().on(RunEvent.SUPERSEDED).done(), SeatCounts.none());

        JsonNode line = captured.last();
        assertThat(dimensions(line))
                .containsExactly("[\"outcome\"]", "[\"portal\",\"mode\",\"outcome\"]");
        assertThat(line.path("outcome").asText()).isEqualTo("superseded");
        assertThat(line.path("mode").asText()).isEqualTo("full");
        assertThat(line.path("Runs").intValue()).isEqualTo(1);
        assertThat(captured.lines()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void countsAFailedRunByWhoseItIsToMend(ErrorCode code) {
        log.ended(QUEUED.edit().on(RunEvent.FAILED).code(code).done(), SeatCounts.none());

        JsonNode line = captured.last();
        assertThat(dimensions(line)).containsExactly("[\"cause\"]");
        assertThat(line.path("cause").asText()).isEqualTo(code.cause().code());
        assertThat(line.path("code").asText()).isEqualTo(code.code());
        assertThat(line.path("FailedRuns").intValue()).isEqualTo(1);
    }

    @Test
    void countsSeatsWhereARunCameToThem() {
        log.ended(QUEUED, new SeatCounts(3, 2, 10, 4, 5));

        JsonNode line = captured.last();
        assertThat(line.path("SeatsHeld").intValue()).isEqualTo(10);
        assertThat(line.path("SeatsInGrace").intValue()).isEqualTo(4);
        assertThat(line.path("SeatsWaiting").intValue()).isEqualTo(5);
    }

    @Test
    void countsRecordsByKindAndLeavesOutKindsThatStayed() {
        Tally tally = new Tally();
        tally.add("school-1", Kind.PERSON, Outcome.CREATED, 3);
        tally.add("school-2", Kind.PERSON, Outcome.HELD_BACK, 2);
        tally.add("school-2", Kind.CLASS, Outcome.UNCHANGED, 9);

        log.records(QUEUED, tally);

        JsonNode line = captured.last();
        assertThat(captured.lines()).hasSize(1);
        assertThat(line.path("kind").asText()).isEqualTo("person");
        assertThat(line.path("RecordsCreated").intValue()).isEqualTo(3);
        assertThat(line.path("RecordsHeld").intValue()).isEqualTo(2);
        assertThat(line.path("RecordsArchived").intValue()).isZero();
        assertThat(line.toString()).doesNotContain("school-1");
    }

    @Test
    void countsWhatATurnTook() {
        Map<RunPhase, Duration> spent =
                Map.of(
                        RunPhase.QUEUED, Duration.ofSeconds(1),
                        RunPhase.READING, Duration.ofSeconds(2),
                        RunPhase.CHECKING, Duration.ofMillis(30),
                        RunPhase.APPLYING, Duration.ofMillis(4),
                        RunPhase.COMPLETED, Duration.ofMillis(5));

        log.worked(QUEUED, new Turn(spent, new Usage(7, 1_500, 2_000, 0, Duration.ZERO)));

        JsonNode line = captured.last();
        assertThat(line.path("QueuedTime").intValue()).isEqualTo(1_000);
        assertThat(line.path("ReadingTime").intValue()).isEqualTo(2_000);
        assertThat(line.path("CheckingTime").intValue()).isEqualTo(30);
        assertThat(line.path("ApplyingTime").intValue()).isEqualTo(4);
        assertThat(line.path("PortalRequests").intValue()).isEqualTo(7);
        assertThat(line.path("ReadCapacityUnits").intValue()).isEqualTo(1);
        assertThat(line.path("WriteCapacityUnits").intValue()).isEqualTo(2);
    }

    @Test
    void tellsOfTheFleetByPortalAndOfADistrictByNameAlone() {
        Duration hour = Duration.ofHours(1);
        log.standing(Portal.CLASSLINK, new FleetStanding(3, 1, hour, hour, hour, 2, hour));
        JsonNode fleet = captured.last();
        log.stale(QUEUED.district(), Duration.ofHours(27));
        JsonNode stale = captured.last();

        assertThat(dimensions(fleet)).containsExactly("[\"portal\"]");
        assertThat(fleet.path("Districts").intValue()).isEqualTo(3);
        assertThat(fleet.path("StaleDistricts").intValue()).isEqualTo(1);
        assertThat(fleet.path("HeldRuns").intValue()).isEqualTo(2);
        assertThat(fleet.path("OldestHold").intValue()).isEqualTo(3_600);
        assertThat(stale.path("age").intValue()).isEqualTo(97_200);
        assertThat(stale.has("_aws")).isFalse();
    }

    private static List<String> dimensions(JsonNode line) {
        return line.at("/_aws/CloudWatchMetrics").findValues("Dimensions").stream()
                .map(sets -> sets.path(0).toString())
                .toList();
    }
}
