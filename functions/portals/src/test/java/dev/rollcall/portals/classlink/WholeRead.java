package dev.rollcall.portals.classlink;

import dev.rollcall.district.Connection;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.plan.ListProof;
import dev.rollcall.roster.plan.ListProof.Seams;
import dev.rollcall.roster.plan.ListProof.Verdict;
import dev.rollcall.sync.read.Evidence;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list read to its end as a run reads it, and what the reading proved. */
final class WholeRead {

    final Map<String, RosterRecord> records = new LinkedHashMap<>();
    final List<Page> pages = new ArrayList<>();
    final List<String> cursors = new ArrayList<>();
    private final ListProof proof = new ListProof();
    private final RosterSource source;
    private final Connection connection;

    WholeRead(RosterSource source, Connection connection) {
        this.source = source;
        this.connection = connection;
    }

    Verdict read(SourceCollection collection) {
        Verdict verdict = Verdict.AGAIN;
        while (verdict == Verdict.AGAIN) {
            readOnce(collection);
            verdict = proof.end();
        }
        return verdict;
    }

    private void readOnce(SourceCollection collection) {
        Optional<String> next = Optional.of(proof.begin() == Seams.APART ? RosterSource.APART : "");
        while (next.isPresent()) {
            cursors.add(next.get());
            Page page = Fixture.got(source.page(connection, collection, next.get()));
            pages.add(page);
            page.records().forEach(each -> records.put(each.id(), each));
            Evidence told = page.evidence().orElseThrow();
            boolean goesOn = proof.take(told.ids(), told.overlap(), told.total());
            next = page.next().filter(any -> goesOn && pages.size() < 1_000);
        }
    }
}
