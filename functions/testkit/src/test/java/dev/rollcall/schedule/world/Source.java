package dev.rollcall.schedule.world;

import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.schedule.world.Change.Told;
import dev.rollcall.testkit.portal.InMemoryPortal;

import java.util.ArrayList;
import java.util.List;

/** A district's own data, as it changes. What left is remembered, so that it can come back. */
final class Source {
    private final InMemoryPortal portal;
    private final List<RosterRecord> gone = new ArrayList<>();

    Source(InMemoryPortal portal) {
        this.portal = portal;
    }

    /**
     * @param pick chooses whom it happens to
     */
    void happen(Change change, int pick, Told told) {
        switch (change) {
            case JOIN -> put(newcomer(pick), told);
            case LEAVE -> anybody(pick).forEach(each -> remove(each, told));
            case RENAME ->
                    anybody(pick).forEach(each -> put(TinyDistrict.renamed(each, pick), told));
            case MOVE -> anybody(pick).forEach(each -> put(moved(each, pick), told));
            case ENROL -> put(TinyDistrict.rosterClass(pick % 2, 0, pick % 5, 5 + pick % 6), told);
            case COME_BACK -> comeBack(pick, told);
            case DROP_CLASS ->
                    remove(new RecordKey(Kind.CLASS, TinyDistrict.classId(pick % 2, 1)), told);
            case LOSE_SCHOOL ->
                    remove(new RecordKey(Kind.SCHOOL, TinyDistrict.school(pick % 2)), told);
            case MASS_LEAVE -> everyFourth(pick).forEach(each -> remove(each, told));
            case EMPTY_SCHOOL -> of(pick % 2).forEach(each -> remove(each, told));
            case FLIP_ROLE -> anybody(pick).forEach(each -> put(flipped(each), told));
            case NEW_IDS -> of(pick % 2).forEach(each -> underAnotherId(each, told));
        }
    }

    private static Person newcomer(int pick) {
        return TinyDistrict.person(
                "new-student-" + pick % 7, Role.STUDENT, TinyDistrict.school(pick % 2));
    }

    private List<Person> anybody(int pick) {
        List<Person> people = people();
        return people.isEmpty() ? List.of() : List.of(people.get(pick % people.size()));
    }

    private List<Person> everyFourth(int pick) {
        return people().stream().filter(each -> each.id().hashCode() % 4 == pick % 4).toList();
    }

    private List<Person> of(int school) {
        return people().stream()
                .filter(each -> each.schools().contains(TinyDistrict.school(school)))
                .toList();
    }

    private List<Person> people() {
        return portal.served(Kind.PERSON).stream().map(Person.class::cast).toList();
    }

    private static Person moved(Person person, int pick) {
        return TinyDistrict.person(
                person.id(), person.roles().getFirst().role(), TinyDistrict.school(pick % 2));
    }

    private static Person flipped(Person person) {
        Role other = person.isStudent() ? Role.TEACHER : Role.STUDENT;
        return TinyDistrict.person(person.id(), other, person.schools().getFirst());
    }

    private void underAnotherId(Person person, Told told) {
        remove(person, told);
        Person other =
                new Person(
                        person.id() + "x",
                        person.name(),
                        person.email(),
                        person.roles(),
                        person.fields(),
                        person.relationships());
        put(other, told);
    }

    private void comeBack(int pick, Told told) {
        if (!gone.isEmpty()) {
            put(gone.remove(pick % gone.size()), told);
        }
    }

    private void put(RosterRecord roster, Told told) {
        switch (told) {
            case BY_FEED -> portal.put(roster);
            case SILENTLY -> portal.putSilently(roster);
        }
    }

    private void remove(RosterRecord roster, Told told) {
        remove(roster.key(), told);
    }

    private void remove(RecordKey key, Told told) {
        portal.served(key.kind()).stream()
                .filter(each -> each.key().equals(key))
                .forEach(gone::add);
        switch (told) {
            case BY_FEED -> portal.remove(key);
            case SILENTLY -> portal.removeSilently(key);
        }
    }
}
