package dev.rollcall.sync.read;

import dev.rollcall.district.RosterScope;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.plan.ListProof;
import dev.rollcall.roster.plan.ListProof.Seams;
import dev.rollcall.roster.plan.ListProof.Verdict;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.Slice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts the questions of a read of a part of a district. Once something stands in the way nothing
 * more is asked, and what is answered from then on means nothing: look at {@link #stop} before
 * anything is made of it.
 */
final class ScopeQuestions {

    private final RosterSource source;
    private final Slice slice;
    private final ReadInProgress read;
    private final Asking asking;
    private Optional<ReadResult> stop = Optional.empty();

    ScopeQuestions(RosterSource source, Slice slice, ReadInProgress read) {
        this.source = source;
        this.slice = slice;
        this.read = read;
        this.asking = new Asking(slice);
    }

    /** How the read must end, if it must. */
    Optional<ReadResult> stop() {
        return stop;
    }

    /** Ends the read, unless it is at its end already. */
    void end(ReadResult result) {
        stop = stop.or(() -> Optional.of(result));
    }

    /** The district's name, which proves that the answers to come are about this district. */
    Optional<String> districtName() {
        return answer(() -> source.districtName(slice.connection()));
    }

    /** The newest event of the feed, where the portal has one. */
    Optional<String> newestEvent() {
        return perhaps(() -> source.newestEvent(slice.connection()));
    }

    /** A record by itself; empty when the portal has it not, or not for us. */
    Optional<Page> record(RecordKey key) {
        return perhaps(() -> source.record(slice.connection(), key));
    }

    /** Everything of a collection under a record. */
    Listed list(RosterScope of, SourceCollection collection) {
        List<Listed> lists = source.parts(of, collection).stream().map(this::list).toList();
        return new Listed(
                lists.stream().flatMap(list -> list.pages().stream()).toList(),
                lists.stream().allMatch(Listed::isWhole) ? Proof.WHOLE : Proof.NONE);
    }

    /** Reads a list, and again while it drifts. */
    private Listed list(SourcePart part) {
        ListProof proof = new ListProof();
        List<Page> pages = reading(part, proof);
        Verdict verdict = proof.end();
        while (verdict == Verdict.AGAIN && stop.isEmpty()) {
            pages = reading(part, proof);
            verdict = proof.end();
        }
        if (verdict == Verdict.UNPROVEN) {
            read.state().noted().unproven(part.collection().code());
        }
        return new Listed(pages, verdict == Verdict.UNPROVEN ? Proof.NONE : Proof.WHOLE);
    }

    private List<Page> reading(SourcePart part, ListProof proof) {
        PageGuard guard = new PageGuard(slice, read.state());
        List<Page> pages = new ArrayList<>();
        Optional<String> next = Optional.of(proof.begin() == Seams.APART ? RosterSource.APART : "");
        while (next.isPresent()) {
            String cursor = next.get();
            guard.refuses(cursor).ifPresent(this::end);
            Optional<Page> page = answer(() -> source.page(slice.connection(), part, cursor));
            page.ifPresent(pages::add);
            boolean goesOn = page.flatMap(Page::evidence).map(e -> proves(proof, e)).orElse(true);
            next = page.flatMap(Page::next).filter(any -> goesOn);
        }
        return pages;
    }

    private static boolean proves(ListProof proof, Evidence evidence) {
        return proof.take(evidence.ids(), evidence.overlap(), evidence.total());
    }

    private <T> Optional<T> answer(Supplier<Fetch<T>> question) {
        return ask(question).flatMap(this::got);
    }

    /** Where it is an answer that there is no such thing. */
    private <T> Optional<T> perhaps(Supplier<Fetch<T>> question) {
        return ask(question)
                .filter(answer -> !(answer instanceof Fetch.Missing<T>))
                .flatMap(this::got);
    }

    private <T> Optional<Fetch<T>> ask(Supplier<Fetch<T>> question) {
        Optional<ErrorCode> stopped = stop.isPresent() ? Optional.empty() : slice.stopped();
        stopped.ifPresent(code -> end(new ReadResult.Refused(code)));
        return stop.isPresent() ? Optional.empty() : Optional.of(asking.ask(question));
    }

    private <T> Optional<T> got(Fetch<T> answer) {
        if (answer instanceof Fetch.Got<T>(T value)) {
            return Optional.of(value);
        }
        end(Obstacle.of(answer, slice, Optional::empty));
        return Optional.empty();
    }

    /**
     * A list as far as it was served.
     *
     * @param pages the pages of its last reading
     * @param proof whether nothing of it is missing
     */
    record Listed(List<Page> pages, Proof proof) {
        Listed {
            pages = List.copyOf(pages);
        }

        boolean isWhole() {
            return proof == Proof.WHOLE
                    && pages.stream().allMatch(page -> page.quarantined().isEmpty());
        }
    }

    /** Whether a list is known to be whole. */
    enum Proof {
        WHOLE,
        NONE
    }
}
