package dev.rollcall.sync.read;

import dev.rollcall.district.FollowUp;
import dev.rollcall.district.OneRosterSettings.HierarchyPolicy;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.roster.plan.ReadState;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.sync.read.EventWalk.Walked;
import dev.rollcall.sync.read.RosterSource.EventPage;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.Checkpoint;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Slice;

import java.util.List;
import java.util.Optional;

/**
 * Reads a whole district: every list page by page past the stored fingerprints into the plan, then
 * what is missing. The event bookmark is taken before the first page (P5); whatever the feed names
 * between then and the end is not taken for absent, and a delta follows that applies it.
 */
public final class FullRead {

    private static final String REPLAY = "REPLAY";

    private final RosterSource source;
    private final RosterStore roster;
    private final PlanStore plans;
    private final Slice slice;
    private final Asking asking;
    private final Optional<Checkpoint> from;
    private final ReadInProgress read;

    public FullRead(RosterSource source, RosterStore roster, PlanStore plans, Slice slice) {
        this.source = source;
        this.roster = roster;
        this.plans = plans;
        this.slice = slice;
        this.asking = new Asking(slice);
        List<SourceCollection> serves = source.collections(slice.connection());
        Optional<Checkpoint> left = slice.run().progress().checkpoint();
        Optional<ReadInProgress> resumed =
                left.flatMap(point -> ReadInProgress.resumed(plans, slice, point, serves));
        this.from = left.filter(point -> resumed.isPresent());
        this.read = resumed.orElseGet(() -> ReadInProgress.begun(plans, slice, serves));
    }

    /** Reads until done, out of time or stopped; begins anew where no checkpoint stands. */
    public ReadResult read() {
        Optional<ReadResult> stop = from.isPresent() ? resume() : begin();
        for (SourceCollection collection : source.collections(slice.connection())) {
            if (stop.isEmpty() && isDue(collection)) {
                stop = readAll(collection);
            }
        }
        return stop.or(this::replay).orElseGet(this::plan);
    }

    private Optional<ReadResult> readAll(SourceCollection collection) {
        ListRead list = new ListRead(source, roster, slice, read, collection);
        Optional<ReadResult> stop = cursor(collection).map(list::from).orElseGet(list::fromStart);
        return stop.or(() -> refusal(collection));
    }

    /** Before any person is read (product.md M4). */
    private Optional<ReadResult> refusal(SourceCollection collection) {
        HierarchyPolicy policy = slice.connection().settings().oneRoster().hierarchy();
        if (collection != SourceCollection.SCHOOLS || policy == HierarchyPolicy.WARN) {
            return Optional.empty();
        }
        List<Remark> faults = read.hierarchyFaults();
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadResult.Refused(ErrorCode.HIERARCHY_BROKEN, faults));
    }

    private Optional<ReadResult> resume() {
        slice.save(slice.run().edit().progress(slice.run().progress().working(slice.now())));
        return Optional.empty();
    }

    private Optional<ReadResult> begin() {
        Fetch<String> name = asking.ask(() -> source.districtName(slice.connection()));
        if (name instanceof Fetch.Got<String>(String value)) {
            slice.change(c -> c.name().equals(value) ? c : c.withName(value));
            return bookmark();
        }
        return Optional.of(Obstacle.of(name, slice, Optional::empty));
    }

    private Optional<ReadResult> bookmark() {
        Fetch<String> newest = asking.ask(() -> source.newestEvent(slice.connection()));
        return switch (newest) {
            case Fetch.Got<String>(String event) -> begun(Optional.of(event));
            case Fetch.Missing<String> off -> begun(Optional.empty());
            default -> Optional.of(Obstacle.of(newest, slice, Optional::empty));
        };
    }

    private Optional<ReadResult> begun(Optional<String> event) {
        slice.beginRead(event);
        loadMarks();
        return Optional.empty();
    }

    private void loadMarks() {
        if (slice.connection().shards() > 0) {
            ReadState state = read.state();
            roster.marks(
                    slice.district(),
                    slice.connection().shards(),
                    (kind, id, content, places, archived) ->
                            state.index(kind).store(id, content, places, archived));
        }
    }

    private Optional<ReadResult> replay() {
        return slice.run().eventsFrom().flatMap(this::replay);
    }

    private Optional<ReadResult> replay(String after) {
        boolean[] any = {false};
        Walked walked =
                new EventWalk(source, slice)
                        .after(
                                after,
                                page -> {
                                    page.events().forEach(this::exempt);
                                    any[0] |= !page.events().isEmpty();
                                    return true;
                                });
        if (walked instanceof Walked.Stopped(Fetch<EventPage> answer)) {
            return Optional.of(Obstacle.of(answer, slice, () -> point(REPLAY, "")));
        }
        if (any[0]) {
            slice.change(c -> c.withSchedule(c.schedule().wanting(FollowUp.DELTA)));
        }
        return Optional.empty();
    }

    private void exempt(SourceEvent event) {
        read.state().index(event.key().kind()).exempt(event.key().id());
    }

    private ReadResult plan() {
        Absences absences = new Absences(roster, plans, slice, read);
        for (Kind kind : Kind.values()) {
            absences.archive(kind);
        }
        return read.seal();
    }

    private Optional<Checkpoint> point(String stage, String cursor) {
        return Optional.of(read.checkpoint(stage, cursor));
    }

    private boolean isDue(SourceCollection collection) {
        return from.map(Checkpoint::stage)
                .map(stage -> !stage.equals(REPLAY) && collection.isAtOrAfter(stage))
                .orElse(true);
    }

    private Optional<String> cursor(SourceCollection collection) {
        return from.filter(c -> c.stage().equals(collection.name())).map(Checkpoint::cursor);
    }
}
