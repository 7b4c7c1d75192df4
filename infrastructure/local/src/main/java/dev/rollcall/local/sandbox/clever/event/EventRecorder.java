package dev.rollcall.local.sandbox.clever.event;

import dev.rollcall.local.sandbox.change.Plan;
import dev.rollcall.local.sandbox.clever.record.ApiVersion;
import dev.rollcall.local.sandbox.clever.record.Collection;
import dev.rollcall.local.sandbox.clever.record.ObjectIds;
import dev.rollcall.local.sandbox.clever.record.RecordWriter;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.RecordRef;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Carries out changes and announces them the way Clever orders its batches. */
public final class EventRecorder {
    private static final Comparator<Draft> ORDER =
            Comparator.comparing(EventRecorder::isDeletion).thenComparingInt(EventRecorder::place);
    private final District district;
    private final ObjectIds ids;
    private final RecordWriter writer;
    private final EventJournal journal;

    private record Draft(
            RecordRef ref, Verb verb, Set<String> schools, Map<ApiVersion, String> data) {}

    private record Seen(Snapshot snapshot, Set<String> schools) {}

    public EventRecorder(
            District district, ObjectIds ids, RecordWriter writer, EventJournal journal) {
        this.district = district;
        this.ids = ids;
        this.writer = writer;
        this.journal = journal;
    }

    /** Acts and answers the events this caused, which are in the journal by then. */
    public List<Event> record(Plan plan, Instant now) {
        Map<RecordRef, Seen> before = new HashMap<>();
        plan.touched().forEach(ref -> see(ref).ifPresent(seen -> before.put(ref, seen)));
        plan.action().run();
        List<Event> events =
                plan.touched().stream()
                        .flatMap(ref -> draft(ref, before).stream())
                        .sorted(ORDER)
                        .map(draft -> event(draft, now))
                        .toList();
        events.forEach(journal::add);
        return events;
    }

    private Optional<Draft> draft(RecordRef ref, Map<RecordRef, Seen> earlier) {
        Optional<Seen> after = see(ref);
        Seen before = earlier.get(ref);
        if (before == null) {
            return after.map(seen -> draft(ref, Verb.CREATED, seen, seen.snapshot().alone()));
        }
        Draft change =
                after.map(seen -> updated(ref, before, seen))
                        .orElseGet(
                                () -> draft(ref, Verb.DELETED, before, before.snapshot().alone()));
        return Optional.of(change).filter(draft -> !draft.data().isEmpty());
    }

    private static Draft updated(RecordRef ref, Seen before, Seen after) {
        return draft(ref, Verb.UPDATED, after, after.snapshot().since(before.snapshot()));
    }

    private static Draft draft(RecordRef ref, Verb verb, Seen seen, Map<ApiVersion, String> data) {
        return new Draft(ref, verb, seen.schools(), data);
    }

    private Event event(Draft draft, Instant now) {
        return new Event(
                journal.nextId(now),
                ids.of(draft.ref()),
                Collection.of(draft.ref().kind()),
                draft.verb(),
                now.truncatedTo(ChronoUnit.SECONDS),
                draft.schools(),
                draft.data());
    }

    private Optional<Seen> see(RecordRef ref) {
        return district.shown().includes(ref.kind(), ref.row())
                ? Optional.of(new Seen(Snapshot.of(writer, ref), schools(ref)))
                : Optional.empty();
    }

    private Set<String> schools(RecordRef ref) {
        int[] rows =
                switch (ref.kind()) {
                    case SCHOOL -> new int[] {ref.row()};
                    case SECTION -> new int[] {district.sections().school(ref.row())};
                    case PERSON -> district.shown().schoolsOf(ref.row());
                    case DISTRICT, TERM, COURSE -> new int[0];
                };
        return Arrays.stream(rows)
                .mapToObj(school -> ids.of(Kind.SCHOOL, school))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isDeletion(Draft draft) {
        return draft.verb() == Verb.DELETED;
    }

    /** Deletions come in the opposite order, so that nothing hangs on what is gone already. */
    private static int place(Draft draft) {
        int place = draft.ref().kind().ordinal();
        return draft.verb() == Verb.DELETED ? -place : place;
    }
}
