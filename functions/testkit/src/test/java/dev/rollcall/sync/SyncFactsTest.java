package dev.rollcall.sync;

import static dev.rollcall.sync.SmallDistrict.students;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictId;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.notice.Entry;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.RunPhase;
import dev.rollcall.sync.run.RunReport.SeatCounts;
import dev.rollcall.testkit.sample.SampleRoster;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What a sync puts into the outbox. */
final class SyncFactsTest {

    private final SyncWorld world = SyncWorld.rostered(10);

    @Test
    void tellsOfARunThatWaitsForAPerson() {
        for (int school = 0; school < 3; school++) {
            students(school, 0, 10).forEach(world.portal::removeSilently);
        }

        Run run = world.nextFull();

        assertThat(run.phase()).isEqualTo(RunPhase.HELD);
        assertThat(facts(FactKind.HELD))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.key()).isEqualTo("held:" + run.id());
                    assertThat(held.details()).containsEntry("run", run.id());
                    assertThat(held.details().get("rules")).contains("archives");
                });
    }

    @Test
    @DisplayName("R24, X3: a shortage is told with its numbers, once a month and pool")
    void tellsAShortageOnce() {
        pool(190);
        decide();
        world.portal.put(SampleRoster.student("new-student", "school0"));
        world.nextPoll();

        assertThat(facts(FactKind.SHORTAGE))
                .singleElement()
                .satisfies(shortage ->
                        assertThat(shortage.details())
                                .containsEntry("seats", "200")
                                .containsEntry("product", "default"));
    }

    @Test
    @DisplayName("R24: whoever waits and whoever sits in grace are both without a seat")
    void countsWhoWaitsAndWhoSitsInGraceAsMissing() {
        SeatCounts seats = new SeatCounts(0, 0, 10, 2, 2);

        new SyncFacts(world.outbox)
                .ended(world.connection(), world.lastRun(), Map.of("default", seats));

        assertThat(facts(FactKind.SHORTAGE))
                .singleElement()
                .satisfies(shortage ->
                        assertThat(shortage.details())
                                .containsEntry("seats", "10")
                                .containsEntry("missing", "4")
                                .containsEntry("needed", "14"));
    }

    @Test
    void tellsAShortageAgainOfAnotherPoolOrAnotherMonth() {
        pool(200);
        world.portal.put(SampleRoster.student("new-student", "school0"));
        world.nextPoll();
        pool(199);
        decide();
        world.clock.advance(Duration.ofDays(31));
        decide();

        assertThat(facts(FactKind.SHORTAGE)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void saysNothingWhileThereAreSeatsEnough() {
        decide();

        assertThat(world.outbox.entries()).isEmpty();
    }

    @Test
    void tellsOfADistrictThatIsGoneOnceADay() {
        world.portal.list(new DistrictId(SyncWorld.DISTRICT.portal(), "another"));
        world.portal.unlist(SyncWorld.DISTRICT);

        world.tick();
        world.tick();

        assertThat(facts(FactKind.DISCONNECTED)).hasSize(1);
    }

    private List<Fact> facts(FactKind kind) {
        return world.outbox.entries().stream()
                .map(Entry::fact)
                .filter(fact -> fact.kind() == kind)
                .toList();
    }

    private void decide() {
        world.request(RunMode.DELTA);
        world.drain();
    }

    private void pool(int seats) {
        world.stores
                .connections()
                .update(
                        SyncWorld.DISTRICT,
                        connection -> {
                            var settings = connection.settings();
                            ProductSeats sized =
                                    settings.seats()
                                            .with(
                                                    settings.seats().mainProduct(),
                                                    s -> s.withPool(OptionalInt.of(seats)));
                            return connection.withSettings(
                                    settings.withSeats(sized).withVersion(settings.version() + 1));
                        });
    }
}
