package dev.rollcall.sync.read;

import dev.rollcall.district.Bookmark;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.sync.read.RosterSource.EventPage;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.More;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.RunEvent;
import dev.rollcall.sync.run.Slice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what the portal's feed names since the bookmark; of several events about one record the
 * last counts. A feed that may have a gap, or that names too much, calls for a full run (clever.md
 * §2.4).
 */
public final class DeltaRead {

    /** More records than this are read faster, and more surely, by a full run. */
    private static final int MOST_RECORDS = 20_000;

    private final RosterSource source;
    private final RosterStore roster;
    private final PlanStore plans;
    private final Slice slice;
    private final Asking asking;

    public DeltaRead(RosterSource source, RosterStore roster, PlanStore plans, Slice slice) {
        this.source = source;
        this.roster = roster;
        this.plans = plans;
        this.slice = slice;
        this.asking = new Asking(slice);
    }

    /** Reads the feed from the bookmark to its end; a delta that is interrupted begins anew. */
    public ReadResult read() {
        return slice.connection()
                .bookmark()
                .map(this::readFrom)
                .orElseGet(() -> new ReadResult.NeedsFull(ErrorCode.EVENTS_LOST));
    }

    private ReadResult readFrom(Bookmark bookmark) {
        slice.save(
                slice.run()
                        .edit()
                        .on(RunEvent.READ_BEGUN)
                        .startedAt(slice.now())
                        .settingsVersion(slice.connection().settings().version())
                        .progress(slice.run().progress().working(slice.now())));
        ReadInProgress read = ReadInProgress.begun(plans, slice);
        Map<RecordKey, SourceEvent> last = new LinkedHashMap<>();
        String after = bookmark.eventId();
        More more = More.YES;
        while (more == More.YES) {
            String from = after;
            Optional<ErrorCode> stopped = slice.stopped();
            if (stopped.isPresent()) {
                return new ReadResult.Refused(stopped.get());
            }
            Fetch<EventPage> answer = asking.ask(() -> source.events(slice.connection(), from));
            if (!(answer instanceof Fetch.Got<EventPage>(EventPage page))) {
                return obstacle(answer);
            }
            if (page.more() == More.YES && page.lastId().equals(from)) {
                return new ReadResult.Refused(ErrorCode.PAGING_LOOP);
            }
            page.events().forEach(event -> keepLast(last, event));
            read.setAside(page.quarantined());
            if (last.size() > MOST_RECORDS) {
                return new ReadResult.NeedsFull(ErrorCode.TOO_MANY_EVENTS);
            }
            after = page.lastId().isEmpty() ? from : page.lastId();
            more = page.more();
        }
        new DeltaPlan(roster, slice, read).add(last.values());
        return read.seal(after);
    }

    private ReadResult obstacle(Fetch<EventPage> answer) {
        return answer instanceof Fetch.Missing<EventPage>
                ? new ReadResult.NeedsFull(ErrorCode.EVENTS_LOST)
                : Obstacle.of(answer, slice, Optional::empty);
    }

    private static void keepLast(Map<RecordKey, SourceEvent> last, SourceEvent event) {
        last.remove(event.key());
        last.put(event.key(), event);
    }
}
