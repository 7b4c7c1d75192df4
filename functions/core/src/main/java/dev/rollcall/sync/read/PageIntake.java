package dev.rollcall.sync.read;

import dev.rollcall.roster.Course;
import dev.rollcall.roster.Fingerprints;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.roster.School;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.roster.Term;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Outcome;
import dev.rollcall.roster.plan.PlanWriter;
import dev.rollcall.roster.plan.ReadState;
import dev.rollcall.roster.plan.RecordIndex;
import dev.rollcall.roster.plan.Remark;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.run.Slice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the records of a page with what is stored and puts what differs into the plan. */
final class PageIntake {

    private final RosterStore roster;
    private final Slice slice;
    private final ReadState state;
    private final PlanWriter plan;
    private final boolean servesEnrollments;

    PageIntake(RosterStore roster, Slice slice, ReadInProgress read) {
        this.roster = roster;
        this.slice = slice;
        this.state = read.state();
        this.plan = read.plan();
        this.servesEnrollments = read.servesEnrollments();
    }

    void accept(SourceCollection collection, Page page) {
        page.links().orgs().forEach(state.orgs()::add);
        page.links().guardians().forEach(state::tie);
        page.links().enrollments().forEach(state::enrol);
        accept(collection.kind(), page.records());
    }

    private void accept(Kind kind, List<RosterRecord> records) {
        Map<String, Image> changed = new LinkedHashMap<>();
        for (RosterRecord roster : records) {
            int ordinal = state.index(kind).intern(roster.id());
            if (state.index(kind).see(ordinal)) {
                state.countRecord();
                compare(ordinal, image(roster, ordinal), changed);
            } else if (state.proof().isFirstReading()) {
                state.countDuplicate();
            }
        }
        change(kind, changed);
    }

    private Image image(RosterRecord roster, int ordinal) {
        return switch (roster) {
            case RosterClass one -> Image.of(withMembers(one, ordinal));
            case Person person -> image(person, ordinal);
            case School school -> Image.of(school);
            case Term term -> Image.of(term);
            case Course course -> Image.of(course);
        };
    }

    private RosterClass withMembers(RosterClass one, int ordinal) {
        if (servesEnrollments) {
            return one.withMembers(state.membersOf(ordinal));
        }
        state.enrol(one);
        return one;
    }

    private Image image(Person person, int ordinal) {
        List<Membership> places = state.membershipsOf(ordinal);
        return servesEnrollments
                ? new Image(settled(person, ordinal), fitting(person, places))
                : new Image(person, places);
    }

    /** With the students who name this guardian, and without districts among the schools. */
    private Person settled(Person person, int ordinal) {
        Person tied = person.is(Role.GUARDIAN) ? person.naming(state.studentsOf(ordinal)) : person;
        return tied.without(state.orgs()::isAboveSchools);
    }

    /** A pupil whom a feed lists as the teacher of a class gets no such place. */
    private List<Membership> fitting(Person person, List<Membership> places) {
        if (!person.isOnlyStudent()) {
            return places;
        }
        List<Membership> learning = places.stream().filter(p -> !p.role().teaches()).toList();
        state.noted().add(Remark.Code.STUDENTS_LISTED_AS_TEACHERS, places.size() - learning.size());
        return learning;
    }

    private void compare(int ordinal, Image image, Map<String, Image> changed) {
        RecordIndex index = state.index(image.key().kind());
        if (!index.isStored(ordinal)) {
            plan.add(new Change.Create(image));
        } else if (index.isArchived(ordinal) || !matches(index, ordinal, image)) {
            changed.put(image.key().id(), image);
        } else {
            state.draft().tally().add(image.home(), image.key().kind(), Outcome.UNCHANGED);
        }
    }

    private static boolean matches(RecordIndex index, int ordinal, Image image) {
        return index.matches(
                ordinal, Fingerprints.of(image.roster()), Fingerprints.of(image.memberships()));
    }

    private void change(Kind kind, Map<String, Image> changed) {
        if (changed.isEmpty()) {
            return;
        }
        List<String> ids = new ArrayList<>(changed.keySet());
        for (StoredRecord stored : roster.find(slice.district(), slice.shards(), kind, ids)) {
            Image after = changed.remove(stored.key().id());
            if (after != null) {
                change(stored, after);
            }
        }
        changed.values().forEach(image -> plan.add(new Change.Create(image)));
    }

    private void change(StoredRecord stored, Image served) {
        Image after = keepsPlaces(served) ? served.keepingPlacesOf(stored.image()) : served;
        if (!stored.isActive()) {
            plan.add(new Change.Restore(stored.image(), served));
        } else if (stored.image().equals(after)) {
            state.draft().tally().add(after.home(), after.key().kind(), Outcome.UNCHANGED);
        } else {
            plan.add(new Change.Update(stored.image(), after));
        }
    }

    /** Whether enrollments that are not known could be this record's. */
    private boolean keepsPlaces(Image image) {
        RecordKey key = image.key();
        return state.keepsPlaces()
                || (key.kind() == Kind.PERSON && state.index(Kind.PERSON).isExempt(key.id()));
    }
}
