package dev.rollcall.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.roster.Image;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.PlanStore.PartKey;
import dev.rollcall.sync.PlanPage.PlannedChange;
import dev.rollcall.sync.PlanPage.Standing;
import dev.rollcall.sync.run.PlanSeal;
import dev.rollcall.sync.run.Run;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Trigger;
import dev.rollcall.testkit.SteppingClock;
import dev.rollcall.testkit.memory.InMemoryPlanStore;
import dev.rollcall.testkit.memory.InMemoryRunStore;
import dev.rollcall.testkit.sample.SampleRoster;
import dev.rollcall.testkit.sample.SampleRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people are shown of a plan, page by page. */
final class ReadPlanTest {
    private static final String RUN = "run";
    private static final int ATTEMPT = 7;
    private static final int CHUNKS = 3;

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryRunStore runs = new InMemoryRunStore(clock);
    private final InMemoryPlanStore plans = new InMemoryPlanStore(clock);
    private final ReadPlan plan = new ReadPlan(runs, plans);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void showsEveryChangeOnceHoweverLargeThePagesAre(int limit) {
        sealed(RunMode.PREVIEW);

        List<List<String>> pages = pages(limit);

        assertThat(pages.stream().flatMap(List::stream)).containsExactly("a", "b", "c", "d", "e");
        assertThat(pages.subList(0, pages.size() - 1)).allMatch(page -> page.size() == limit);
    }

    @Test
    void showsTheRestWhenAPartOfThePlanHasExpired() {
        run(RunMode.PREVIEW);
        chunk(2, "e");

        assertThat(pages(2)).containsExactly(List.of("e"));
    }

    @Test
    void showsAPreviewsChangesAsPending() {
        sealed(RunMode.PREVIEW);

        assertThat(page("", 9).changes())
                .extracting(PlannedChange::standing)
                .containsOnly(Standing.PENDING);
    }

    @Test
    void showsWhatNoRuleHoldsAsApplied() {
        sealed(RunMode.FULL);

        assertThat(page("", 9).changes())
                .extracting(PlannedChange::standing)
                .containsOnly(Standing.APPLIED);
    }

    @Test
    void hasNothingToShowOfARunWithoutAPlan() {
        runs.create(SyncWorld.DISTRICT, queued(RunMode.FULL));

        assertThat(plan.page(SyncWorld.DISTRICT, RUN, "", 9)).isEmpty();
        assertThat(plan.page(SyncWorld.DISTRICT, "another", "", 9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", ".1", "a.b", "-1.0", "1.0 ", "1234567890.0"})
    void refusesACursorThatIsNotOneOfOurs(String cursor) {
        sealed(RunMode.PREVIEW);

        assertThatThrownBy(() -> page(cursor, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    private void sealed(RunMode mode) {
        run(mode);
        chunk(0, "a", "b");
        chunk(1, "c", "d");
        chunk(2, "e");
    }

    private void run(RunMode mode) {
        PlanSeal seal = new PlanSeal("fingerprint", ATTEMPT, CHUNKS, 5, 0);
        runs.create(SyncWorld.DISTRICT, queued(mode).edit().plan(seal).done());
    }

    private static Run queued(RunMode mode) {
        return Run.queued(RUN, SyncWorld.DISTRICT, mode, Trigger.API, SampleRuns.ASKED);
    }

    private void chunk(int sequence, String... terms) {
        List<Change> changes =
                Stream.of(terms)
                        .<Change>map(id -> new Change.Create(Image.of(SampleRoster.term(id))))
                        .toList();
        plans.putChunk(SyncWorld.DISTRICT, new PartKey(RUN, ATTEMPT, sequence), changes);
    }

    private List<List<String>> pages(int limit) {
        List<List<String>> pages = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            PlanPage page = page(next.get(), limit);
            pages.add(page.changes().stream().map(row -> row.change().key().id()).toList());
            next = page.next();
        }
        return pages;
    }

    private PlanPage page(String cursor, int limit) {
        return plan.page(SyncWorld.DISTRICT, RUN, cursor, limit).orElseThrow();
    }
}
