package dev.rollcall.sync.read;

import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.Quarantined;
import dev.rollcall.sync.read.RosterSource.Page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a portal served of a part of a district, each record once. */
final class ServedPart {

    private final ReadInProgress read;
    private final Map<RecordKey, RosterRecord> records = new LinkedHashMap<>();
    private final Map<String, List<Enrollment>> enrollments = new LinkedHashMap<>();
    private final Set<RecordKey> gone = new HashSet<>();

    ServedPart(ReadInProgress read) {
        this.read = read;
    }

    /** Takes a page of records; unreadable ones are set aside once, and never called gone. */
    void take(Kind kind, Page page) {
        page.records().forEach(this::put);
        page.links().orgs().forEach(read.state().orgs()::add);
        read.setAside(page.quarantined().stream().filter(this::isNews).toList());
        read.state().draft().tally().add("", kind, Outcome.IGNORED, page.ignored());
    }

    /** Takes a class's enrollments in place of what was known of them. */
    void enrol(String classId, List<Enrollment> places) {
        enrollments.put(classId, List.copyOf(places));
    }

    void put(RosterRecord roster) {
        records.put(roster.key(), roster);
    }

    /** The portal has no such record any more. */
    void gone(RecordKey key) {
        gone.add(key);
    }

    boolean isGone(RecordKey key) {
        return gone.contains(key);
    }

    /** True when nothing need be asked about the record: it was served, or served unreadably. */
    boolean isKnown(RecordKey key) {
        return records.containsKey(key) || read.state().index(key.kind()).isExempt(key.id());
    }

    Optional<RosterRecord> find(RecordKey key) {
        return Optional.ofNullable(records.get(key));
    }

    int size() {
        return records.size();
    }

    List<RosterClass> classes() {
        return of(RosterClass.class);
    }

    List<Person> people() {
        return of(Person.class);
    }

    Collection<Enrollment> enrollments() {
        return enrollments.values().stream().flatMap(List::stream).toList();
    }

    List<Enrollment> enrollments(String classId) {
        return enrollments.getOrDefault(classId, List.of());
    }

    /** Takes districts out of the schools of people, once all that they name is known. */
    void settle() {
        people().forEach(each -> put(each.without(read.state().orgs()::isAboveSchools)));
    }

    List<SourceEvent> events() {
        List<SourceEvent> events = new ArrayList<>();
        records.values().forEach(each -> events.add(new SourceEvent.Upserted(each)));
        gone.forEach(key -> events.add(new SourceEvent.Removed(key)));
        return events;
    }

    private <T extends RosterRecord> List<T> of(Class<T> type) {
        return records.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private boolean isNews(Quarantined aside) {
        return aside.id().isEmpty() || !read.state().index(aside.kind()).isExempt(aside.id());
    }
}
