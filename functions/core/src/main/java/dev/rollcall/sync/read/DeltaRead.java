package dev.rollcall.sync.read;

import dev.rollcall.district.Bookmark;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.PlanStore;
import dev.rollcall.sync.read.EventWalk.Walked;
import dev.rollcall.sync.read.RosterSource.EventPage;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Slice;

import java.util.LinkedHashMap;
import java.util.List;
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

    public DeltaRead(RosterSource source, RosterStore roster, PlanStore plans, Slice slice) {
        this.source = source;
        this.roster = roster;
        this.plans = plans;
        this.slice = slice;
    }

    /** Reads the feed from the bookmark to its end; a delta that is interrupted begins anew. */
    public ReadResult read() {
        return slice.connection()
                .bookmark()
                .map(this::readFrom)
                .orElseGet(() -> new ReadResult.NeedsFull(ErrorCode.EVENTS_LOST));
    }

    private ReadResult readFrom(Bookmark bookmark) {
        slice.beginRead(Optional.empty());
        ReadInProgress read = ReadInProgress.begun(plans, slice, List.of());
        Map<RecordKey, SourceEvent> last = new LinkedHashMap<>();
        Walked walked =
                new EventWalk(source, slice)
                        .after(
                                bookmark.eventId(),
                                page -> {
                                    read.setAside(page.quarantined());
                                    page.events().forEach(event -> keepLast(last, event));
                                    return last.size() <= MOST_RECORDS;
                                });
        if (last.size() > MOST_RECORDS) {
            return new ReadResult.NeedsFull(ErrorCode.TOO_MANY_EVENTS);
        }
        return switch (walked) {
            case Walked.Stopped(Fetch<EventPage> answer) -> obstacle(answer);
            case Walked.Done(String lastEvent) -> {
                new DeltaPlan(roster, slice, read).add(last.values());
                yield read.seal(lastEvent);
            }
        };
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
