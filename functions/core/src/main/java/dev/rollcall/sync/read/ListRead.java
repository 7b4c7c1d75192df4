package dev.rollcall.sync.read;

import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.plan.ListProof.Seams;
import dev.rollcall.roster.plan.ListProof.Verdict;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.roster.plan.ReadState;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.run.Checkpoint;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Slice;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads one list page by page to its end, and again while it drifts. Records of every reading count
 * as served; of the places in classes only those of the last reading do.
 */
final class ListRead {

    private final RosterSource source;
    private final Slice slice;
    private final ReadInProgress read;
    private final ReadState state;
    private final SourceCollection collection;
    private final PageIntake intake;
    private final Asking asking;

    ListRead(
            RosterSource source,
            RosterStore roster,
            Slice slice,
            ReadInProgress read,
            SourceCollection collection) {
        this.source = source;
        this.slice = slice;
        this.read = read;
        this.state = read.state();
        this.collection = collection;
        this.intake = new PageIntake(roster, slice, read);
        this.asking = new Asking(slice);
    }

    /** Reads the list from its beginning; empty when it is at its end. */
    Optional<ReadResult> fromStart() {
        state.newProof();
        return goOn(this::start);
    }

    /** Goes on within a reading that an earlier slice began. */
    Optional<ReadResult> from(String cursor) {
        return goOn(() -> cursor);
    }

    private Optional<ReadResult> goOn(Supplier<String> first) {
        Optional<ReadResult> stop = readOnce(first.get());
        while (stop.isEmpty()) {
            Verdict verdict = state.proof().end();
            if (verdict != Verdict.AGAIN) {
                conclude(verdict);
                return stop;
            }
            stop = readOnce(start());
        }
        return stop;
    }

    private String start() {
        if (isOfEnrollments()) {
            state.forgetPlaces();
        }
        return state.proof().begin() == Seams.APART ? RosterSource.APART : "";
    }

    private Optional<ReadResult> readOnce(String first) {
        PageGuard guard = new PageGuard(slice, state);
        Optional<String> next = Optional.of(first);
        try (PagesAhead pages = pages()) {
            while (next.isPresent()) {
                String cursor = next.get();
                Optional<ReadResult> stop = guard.refuses(cursor).or(() -> outOfTime(cursor));
                if (stop.isPresent()) {
                    return stop;
                }
                Fetch<Page> answer = asking.ask(() -> pages.page(cursor));
                if (!(answer instanceof Fetch.Got<Page>(Page page))) {
                    return Optional.of(Obstacle.of(answer, slice, () -> point(cursor)));
                }
                if (page.evidence().filter(this::isOfOtherRevision).isPresent()) {
                    return Optional.of(new ReadResult.Unavailable(ErrorCode.SHARING_CHANGED));
                }
                boolean goesOn = page.evidence().map(this::proves).orElse(true);
                next = page.next().filter(any -> goesOn);
                next.flatMap(any -> source.following(page)).ifPresent(pages::begin);
                take(page);
                slice.showRead(state.records());
            }
        }
        return Optional.empty();
    }

    private PagesAhead pages() {
        return new PagesAhead(
                cursor -> source.page(slice.connection(), collection, cursor),
                source::following,
                slice::keepAlive);
    }

    private Optional<ReadResult> outOfTime(String cursor) {
        return slice.isSpent()
                ? Optional.of(new ReadResult.Continue(point(cursor), Optional.empty()))
                : Optional.empty();
    }

    private boolean isOfOtherRevision(Evidence evidence) {
        return evidence.revision().filter(mark -> !state.isOfRevision(mark)).isPresent();
    }

    private boolean proves(Evidence evidence) {
        if (evidence.masking() == Evidence.Masking.MASKED) {
            state.noted().add(Remark.Code.FIELDS_OBFUSCATED, evidence.ids().size());
        }
        return state.proof().take(evidence.ids(), evidence.overlap(), evidence.total());
    }

    private void take(Page page) {
        intake.accept(collection, page);
        if (isOfEnrollments()) {
            read.setAsideEnrollments(page.quarantined());
            state.noted().add(Remark.Code.ENROLLMENTS_LEFT_OUT, page.ignored());
            return;
        }
        read.setAside(page.quarantined().stream().filter(this::isNews).toList());
        if (page.quarantined().stream().anyMatch(aside -> aside.id().isEmpty())) {
            state.cannotProveAbsence(collection.kind());
        }
        if (isFirstReading()) {
            state.draft().tally().add("", collection.kind(), Outcome.IGNORED, page.ignored());
        }
    }

    /** An unreadable record counts once, however often its list is read. */
    private boolean isNews(Quarantined aside) {
        return aside.id().isEmpty()
                ? isFirstReading()
                : !state.index(aside.kind()).isExempt(aside.id());
    }

    private boolean isFirstReading() {
        return state.proof().isFirstReading();
    }

    private void conclude(Verdict verdict) {
        switch (verdict) {
            case PROVEN -> prove();
            case UNPROVEN -> doubt();
            case WITHOUT_EVIDENCE, AGAIN -> {}
        }
    }

    private void prove() {
        if (!isOfEnrollments()) {
            state.prove(collection.kind());
        }
    }

    private void doubt() {
        state.noted().unproven(collection.code());
        if (isOfEnrollments()) {
            state.keepPlaces();
        } else {
            state.cannotProveAbsence(collection.kind());
        }
    }

    private boolean isOfEnrollments() {
        return collection == SourceCollection.ENROLLMENTS;
    }

    private Optional<Checkpoint> point(String cursor) {
        return Optional.of(read.checkpoint(collection.name(), cursor));
    }
}
