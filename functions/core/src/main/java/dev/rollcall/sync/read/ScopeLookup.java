package dev.rollcall.sync.read;

import dev.rollcall.district.RosterScope;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.RunMode;
import dev.rollcall.sync.run.Slice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Looks for records of a part of the district. A record that is stored and was not listed is only a
 * suspect: it may have moved to another part. Each suspect is asked for by itself, and only the
 * portal's own word that it has no such record makes it gone. A delta looks for no suspects.
 */
final class ScopeLookup {

    /** Asking for more records one by one would take longer than reading everything. */
    private static final int MOST_ASKED = 200;

    /** As many as a delta reads. */
    private static final int MOST_RECORDS = 20_000;

    private final ScopeQuestions questions;
    private final ServedPart served;
    private final StoredPart stored;
    private final Slice slice;

    ScopeLookup(ScopeQuestions questions, ServedPart served, StoredPart stored, Slice slice) {
        this.questions = questions;
        this.served = served;
        this.stored = stored;
        this.slice = slice;
    }

    /**
     * Looks for the record that names the scope, and answers it as it is stored. One that neither
     * the portal nor we have ends the read, and so does one of another sort.
     */
    Optional<StoredRecord> root(RecordKey key) {
        look(key);
        Optional<StoredRecord> before = stored.find(key);
        boolean isOurs = before.isPresent() && served.isGone(key);
        if (!served.isKnown(key) && !isOurs) {
            questions.end(new ReadResult.Refused(ErrorCode.SCOPE_UNKNOWN));
        }
        return before;
    }

    /** Takes whatever is listed under a record. */
    void list(RosterScope under, SourceCollection collection) {
        questions
                .list(under, collection)
                .pages()
                .forEach(page -> served.take(collection.kind(), page));
        if (served.size() > MOST_RECORDS) {
            questions.end(forAFullRun(ErrorCode.SCOPE_TOO_LARGE));
        }
    }

    /**
     * Looks for those of the records that are stored and were not served; not for guardians, whom
     * only a full run can read.
     */
    void suspect(Kind kind, Collection<String> ids) {
        if (slice.run().mode() == RunMode.DELTA) {
            return;
        }
        List<String> unserved =
                ids.stream().filter(id -> !served.isKnown(new RecordKey(kind, id))).toList();
        List<RecordKey> missing =
                stored.find(kind, unserved).stream()
                        .filter(record -> !isGuardian(record))
                        .map(StoredRecord::key)
                        .sorted()
                        .toList();
        if (missing.size() > MOST_ASKED) {
            questions.end(forAFullRun(ErrorCode.SCOPE_TOO_LARGE));
        }
        missing.forEach(this::look);
    }

    /**
     * Takes records that others name and nobody has, as far as the portal serves them. The next
     * full run finds whatever is too much to ask for one by one.
     */
    void fillIn(Kind kind, Collection<String> ids) {
        List<String> unserved =
                ids.stream()
                        .filter(id -> !id.isEmpty() && !served.isKnown(new RecordKey(kind, id)))
                        .distinct()
                        .toList();
        List<String> known =
                stored.find(kind, unserved).stream().map(record -> record.key().id()).toList();
        unserved.stream()
                .filter(id -> !known.contains(id))
                .limit(MOST_ASKED)
                .forEach(id ->
                        questions
                                .record(new RecordKey(kind, id))
                                .ifPresent(page -> served.take(kind, page)));
    }

    /** A full run will tell; unless it was not asked for, or this run must not change anything. */
    ReadResult forAFullRun(ErrorCode code) {
        boolean mayWiden =
                slice.run().mode() != RunMode.PREVIEW && slice.connection().lastFull().isPresent();
        return mayWiden ? new ReadResult.NeedsFull(code) : new ReadResult.Refused(code);
    }

    private void look(RecordKey key) {
        Optional<Page> answer = questions.record(key);
        answer.ifPresent(page -> served.take(key.kind(), page));
        boolean isLeftOut = answer.filter(page -> page.ignored() == 0).isEmpty();
        if (isLeftOut && !served.isKnown(key)) {
            served.gone(key);
        }
    }

    private static boolean isGuardian(StoredRecord record) {
        return record.image().roster() instanceof Person person && person.is(Role.GUARDIAN);
    }
}
