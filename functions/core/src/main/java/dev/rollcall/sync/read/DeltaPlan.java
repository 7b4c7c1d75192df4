package dev.rollcall.sync.read;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.sync.run.Slice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns the records a feed names, or a part of a district holds, into changes. A class carries its
 * members, so a changed class also changes the memberships of those who join or leave it; where
 * enrollments are served apart, they tell the dates. Archives come last, as {@code PlanFigures}
 * wants it.
 */
final class DeltaPlan {

    private final RosterStore roster;
    private final Slice slice;
    private final ReadInProgress read;
    private final Map<RecordKey, StoredRecord> stored = new TreeMap<>();
    private final Map<RecordKey, Image> after = new TreeMap<>();
    private final Set<RecordKey> removed = new HashSet<>();
    private final Map<String, List<Enrollment>> enrolled = new HashMap<>();

    DeltaPlan(RosterStore roster, Slice slice, ReadInProgress read) {
        this.roster = roster;
        this.slice = slice;
        this.read = read;
    }

    void add(Collection<SourceEvent> events) {
        add(events, List.of());
    }

    /**
     * Adds records and, where the portal serves them apart, the enrollments of the classes among
     * them.
     */
    void add(Collection<SourceEvent> events, Collection<Enrollment> enrollments) {
        enrollments.forEach(each ->
                enrolled.computeIfAbsent(each.classId(), any -> new ArrayList<>()).add(each));
        load(events.stream().map(SourceEvent::key).toList());
        events.forEach(this::take);
        events.stream()
                .map(SourceEvent::key)
                .filter(k -> k.kind() == Kind.CLASS)
                .forEach(this::enrol);
        after.forEach(this::planUpsert);
        removed.stream().sorted().forEach(this::planArchive);
    }

    private void take(SourceEvent event) {
        switch (event) {
            case SourceEvent.Upserted(var roster) ->
                    after.put(roster.key(), new Image(roster, storedMemberships(roster.key())));
            case SourceEvent.Removed(RecordKey key) -> removed.add(key);
        }
    }

    private List<Membership> storedMemberships(RecordKey key) {
        return Optional.ofNullable(stored.get(key))
                .map(record -> record.image().memberships())
                .orElse(List.of());
    }

    private void enrol(RecordKey rosterClass) {
        Set<ClassMember> was = new HashSet<>(membersBefore(rosterClass));
        Set<ClassMember> is = new HashSet<>(membersAfter(rosterClass));
        Set<String> people = new HashSet<>();
        was.stream().filter(m -> !is.contains(m)).forEach(m -> people.add(m.personId()));
        is.stream().filter(m -> !was.contains(m)).forEach(m -> people.add(m.personId()));
        enrolled(rosterClass).forEach(each -> people.add(each.personId()));
        load(people.stream().map(id -> new RecordKey(Kind.PERSON, id)).toList());
        for (String person : people) {
            List<ClassMember> own = is.stream().filter(m -> m.personId().equals(person)).toList();
            place(
                    new RecordKey(Kind.PERSON, person),
                    rosterClass.id(),
                    places(rosterClass, person, own));
        }
    }

    private List<Membership> places(
            RecordKey rosterClass, String person, List<ClassMember> members) {
        List<Membership> dated =
                enrolled(rosterClass).stream()
                        .filter(each -> each.personId().equals(person))
                        .map(DeltaPlan::place)
                        .toList();
        List<Membership> listed =
                members.stream().map(m -> Membership.of(rosterClass.id(), m.role())).toList();
        return Membership.eachPlaceOnce(dated.isEmpty() ? listed : dated);
    }

    private static Membership place(Enrollment enrollment) {
        return new Membership(
                enrollment.classId(), enrollment.role(), enrollment.begin(), enrollment.end());
    }

    private List<Enrollment> enrolled(RecordKey rosterClass) {
        return removed.contains(rosterClass)
                ? List.of()
                : enrolled.getOrDefault(rosterClass.id(), List.of());
    }

    private void place(RecordKey person, String classId, List<Membership> places) {
        Optional<Image> known = Optional.ofNullable(after.get(person)).or(() -> active(person));
        known.ifPresent(image -> {
            List<Membership> all = new ArrayList<>(fitting(image, classId, places));
            image.memberships().stream()
                    .filter(place -> !place.classId().equals(classId))
                    .forEach(all::add);
            after.put(person, image.withMemberships(all));
        });
    }

    /** A pupil whom an enrollment calls the teacher of a class gets no such place. */
    private List<Membership> fitting(Image image, String classId, List<Membership> places) {
        boolean isOnlyLearning =
                enrolled.containsKey(classId)
                        && image.roster() instanceof Person person
                        && person.isOnlyStudent();
        return isOnlyLearning
                ? places.stream().filter(place -> !place.role().teaches()).toList()
                : places;
    }

    private Optional<Image> active(RecordKey key) {
        return Optional.ofNullable(stored.get(key))
                .filter(record -> record.isActive() && !removed.contains(key))
                .map(StoredRecord::image);
    }

    private List<ClassMember> membersBefore(RecordKey key) {
        return Optional.ofNullable(stored.get(key))
                .filter(StoredRecord::isActive)
                .map(record -> members(record.image()))
                .orElse(List.of());
    }

    private List<ClassMember> membersAfter(RecordKey key) {
        return removed.contains(key)
                ? List.of()
                : Optional.ofNullable(after.get(key)).map(DeltaPlan::members).orElse(List.of());
    }

    private static List<ClassMember> members(Image image) {
        return image.roster() instanceof RosterClass one ? one.members() : List.of();
    }

    private void planUpsert(RecordKey key, Image image) {
        Optional<StoredRecord> before = Optional.ofNullable(stored.get(key));
        if (before.isEmpty()) {
            read.plan().add(new Change.Create(image));
        } else if (!before.get().isActive()) {
            read.plan().add(new Change.Restore(before.get().image(), image));
        } else if (before.get().image().equals(image)) {
            read.state().draft().tally().add(image.home(), key.kind(), Outcome.UNCHANGED);
        } else {
            read.plan().add(new Change.Update(before.get().image(), image));
        }
    }

    private void planArchive(RecordKey key) {
        active(key, stored).ifPresent(image -> read.plan().add(new Change.Archive(image)));
    }

    private static Optional<Image> active(RecordKey key, Map<RecordKey, StoredRecord> stored) {
        return Optional.ofNullable(stored.get(key))
                .filter(StoredRecord::isActive)
                .map(StoredRecord::image);
    }

    private void load(List<RecordKey> keys) {
        for (Kind kind : Kind.values()) {
            List<String> ids =
                    keys.stream()
                            .filter(key -> key.kind() == kind && !stored.containsKey(key))
                            .map(RecordKey::id)
                            .toList();
            if (!ids.isEmpty()) {
                slice.keepAlive();
                roster.find(slice.district(), slice.shards(), kind, ids)
                        .forEach(record -> stored.put(record.key(), record));
            }
        }
    }
}
