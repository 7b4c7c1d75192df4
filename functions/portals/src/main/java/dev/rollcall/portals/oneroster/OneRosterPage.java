package dev.rollcall.portals.oneroster;

import dev.rollcall.district.Connection;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.http.HttpAnswer;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.SourceText;
import dev.rollcall.sync.read.Evidence;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;

import java.net.http.HttpHeaders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A page of a list as it is read, with what it says of its place in the list. */
public final class OneRosterPage {

    private static final int MOST_DIGITS = 9;

    private final Rows rows;
    private final Evidence evidence;

    private OneRosterPage(Rows rows, Evidence evidence) {
        this.rows = rows;
        this.evidence = evidence;
    }

    /**
     * What a page holds.
     *
     * @param overlap 1 when its first row was asked for once more, which is then looked at for its
     *     id alone
     * @param today for roles that have ended
     */
    public static Fetch<OneRosterPage> read(
            HttpAnswer answer,
            Connection connection,
            SourceCollection collection,
            int overlap,
            LocalDate today) {
        Rows rows = new Rows(collection, connection.settings(), overlap, today);
        return Fetches.then(
                Answers.read(answer, OneRosterList.of(collection), rows::add),
                whole ->
                        new Fetch.Got<>(
                                new OneRosterPage(
                                        rows, evidence(rows.ids(), overlap, whole.headers()))));
    }

    /** The record that an answer is about; one that is marked as gone is no record. */
    public static Fetch<Page> readOne(
            HttpAnswer answer, Connection connection, RecordKey key, LocalDate today) {
        SourceCollection collection = collection(key.kind());
        Rows rows = new Rows(collection, connection.settings(), 0, today);
        return Fetches.then(
                Answers.readOne(answer, OneRosterList.of(collection), rows::add),
                whole ->
                        rows.ids().equals(List.of(key.id()))
                                ? new Fetch.Got<>(rows.alone())
                                : Fetches.broken());
    }

    /** The list in which records of a kind are served. */
    public static SourceCollection collection(Kind kind) {
        return switch (kind) {
            case SCHOOL -> SourceCollection.SCHOOLS;
            case TERM -> SourceCollection.TERMS;
            case COURSE -> SourceCollection.COURSES;
            case CLASS -> SourceCollection.CLASSES;
            case PERSON -> SourceCollection.PEOPLE;
        };
    }

    /** The portal's mark of what it shares, as an answer to a list tells it. */
    public static Fetch<Optional<String>> revision(HttpAnswer answer) {
        return Fetches.then(
                Answers.read(answer, OneRosterList.ORGS, any -> {}),
                whole -> new Fetch.Got<>(revision(whole.headers())));
    }

    /** The name of the first district among the organisations of an answer. */
    public static Fetch<Optional<String>> districtName(HttpAnswer answer) {
        List<String> names = new ArrayList<>();
        return Fetches.then(
                Answers.read(
                        answer,
                        OneRosterList.ORGS,
                        item -> Records.districtName(item).ifPresent(names::add)),
                whole -> new Fetch.Got<>(names.stream().findFirst()));
    }

    public Evidence evidence() {
        return evidence;
    }

    /** The page, before the one that begins at this cursor. */
    public Page before(Optional<String> next) {
        return new Page(
                rows.records(),
                rows.links(),
                rows.quarantined(),
                rows.ignored(),
                next,
                Optional.of(evidence));
    }

    private static Evidence evidence(List<String> ids, int overlap, HttpHeaders headers) {
        return new Evidence(ids, overlap, total(headers), revision(headers), masking(headers));
    }

    private static OptionalInt total(HttpHeaders headers) {
        return headers.firstValue("x-total-count").map(String::strip).stream()
                .filter(text -> text.matches("[0-9]{1," + MOST_DIGITS + "}"))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    private static Optional<String> revision(HttpHeaders headers) {
        return headers.firstValue("x-perm-rev").map(String::strip).flatMap(SourceText::present);
    }

    private static Evidence.Masking masking(HttpHeaders headers) {
        return headers.firstValue("x-obfuscated").map(String::strip).stream()
                        .anyMatch("true"::equalsIgnoreCase)
                ? Evidence.Masking.MASKED
                : Evidence.Masking.NONE;
    }
}
