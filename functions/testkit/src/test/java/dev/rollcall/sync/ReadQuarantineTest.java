package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.ReadQuarantine.QuarantinePage;
import dev.rollcall.sync.run.Checkpoint;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryPlanStore;
import dev.rollcall.testkit.sample.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people are shown of the records that a run could not read (F-25). */
final class ReadQuarantineTest {
    private static final Run QUEUED =
            Run.queued("run", SyncWorld.DISTRICT, RunMode.FULL, Trigger.SCHEDULE, SampleRuns.ASKED);
    private static final Run SEALED =
            QUEUED.edit().plan(new PlanSeal("fingerprint", 7, 1, 1, 3)).done();

    private final InMemoryPlanStore plans = new InMemoryPlanStore(new SteppingClock());
    private final ReadQuarantine quarantine = new ReadQuarantine(plans);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void showsEveryRecordOnceHoweverLargeThePagesAre(int limit) {
        keep(7, 0, "a", "b");
        keep(7, 1, "c", "d");
        keep(7, 2, "e");

        List<List<String>> pages = pages(SEALED, limit);

        assertThat(pages.stream().flatMap(List::stream)).containsExactly("a", "b", "c", "d", "e");
        assertThat(pages.subList(0, pages.size() - 1)).allMatch(page -> page.size() == limit);
    }

    @Test
    void showsTheRestWhenAPartHasExpired() {
        keep(7, 2, "e");

        assertThat(pages(SEALED, 2)).containsExactly(List.of("e"));
    }

    @Test
    void showsNoneOfThoseOfAWorkerThatWasReplaced() {
        keep(6, 0, "a");

        assertThat(pages(SEALED, 9)).containsExactly(List.of());
    }

    @Test
    void showsWhatAReadHasKeptThatIsStillUnderWay() {
        keep(5, 0, "a", "b");
        keep(5, 1, "kept since the checkpoint");
        Checkpoint checkpoint = new Checkpoint("PEOPLE", "cursor", 5, 0, 1, 0);
        Run reading =
                QUEUED.edit()
                        .progress(
                                QUEUED.progress()
                                        .nextSlice(Optional.of(checkpoint), SampleRuns.ASKED))
                        .done();

        assertThat(pages(reading, 9)).containsExactly(List.of("a", "b"));
    }

    @Test
    void showsNothingBeforeTheReadHasKeptAny() {
        assertThat(quarantine.page(QUEUED, "", 9))
                .isEqualTo(new QuarantinePage(List.of(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", ".1", "a.b", "-1.0", "1.0 ", "1234567.0"})
    void refusesACursorThatIsNotOneOfOurs(String cursor) {
        assertThatThrownBy(() -> quarantine.page(SEALED, cursor, 9))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void keep(int attempt, int sequence, String... ids) {
        List<Quarantined> records =
                Stream.of(ids)
                        .map(id ->
                                new Quarantined(
                                        Kind.PERSON,
                                        id,
                                        Quarantined.Code.MISSING_FIELD,
                                        "name.last",
                                        "{}"))
                        .toList();
        plans.putQuarantined(SyncWorld.DISTRICT, new PartKey("run", attempt, sequence), records);
    }

    private List<List<String>> pages(Run run, int limit) {
        List<List<String>> pages = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            QuarantinePage page = quarantine.page(run, next.get(), limit);
            pages.add(page.records().stream().map(Quarantined::id).toList());
            next = page.next();
        }
        return pages;
    }
}
