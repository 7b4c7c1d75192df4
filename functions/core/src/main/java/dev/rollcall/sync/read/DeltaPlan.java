package dev.rollcall.sync.read;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.sync.run.Slice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns the records a feed names into changes. A class carries its members, so a changed class also
 * changes the memberships of those who join or leave it. Archives come last, as {@code PlanFigures}
 * wants it.
 */
final class DeltaPlan {

    private final RosterStore roster;
    private final Slice slice;
    private final ReadInProgress read;
    private final Map<RecordKey, StoredRecord> stored = new TreeMap<>();
    private final Map<RecordKey, Image> after = new TreeMap<>();
    private final Set<RecordKey> removed = new HashSet<>();

    DeltaPlan(RosterStore roster, Slice slice, ReadInProgress read) {
        this.roster = roster;
        this.slice = slice;
        this.read = read;
    }

    void add(Collection<SourceEvent> events) {
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
        load(people.stream().map(id -> new RecordKey(Kind.PERSON, id)).toList());
        for (String person : people) {
            List<Membership> places =
                    is.stream()
                            .filter(m -> m.personId().equals(person))
                            .map(m -> Membership.of(rosterClass.id(), m.role()))
                            .toList();
            place(new RecordKey(Kind.PERSON, person), rosterClass.id(), places);
        }
    }

    private void place(RecordKey person, String classId, List<Membership> places) {
        Optional<Image> known = Optional.ofNullable(after.get(person)).or(() -> active(person));
        known.ifPresent(image -> {
            List<Membership> all = new ArrayList<>(places);
            image.memberships().stream()
                    .filter(place -> !place.classId().equals(classId))
                    .forEach(all::add);
            after.put(person, image.withMemberships(all));
        });
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
        read.state().countRecord();
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
