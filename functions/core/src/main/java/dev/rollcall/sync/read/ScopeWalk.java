package dev.rollcall.sync.read;

import dev.rollcall.district.RosterScope;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.StoredRecord;
import dev.rollcall.sync.run.ErrorCode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers a part of the district: which lists it takes, by the sort of part. */
final class ScopeWalk {

    private final ScopeQuestions questions;
    private final ServedPart served;
    private final StoredPart stored;
    private final ScopeLookup lookup;
    private final Enrolling enrolling;

    /** Where a portal tells who is in a class. */
    enum Enrolling {
        IN_CLASSES,
        APART
    }

    ScopeWalk(
            ScopeQuestions questions,
            ServedPart served,
            StoredPart stored,
            ScopeLookup lookup,
            Enrolling enrolling) {
        this.questions = questions;
        this.served = served;
        this.stored = stored;
        this.lookup = lookup;
        this.enrolling = enrolling;
    }

    void gather(RosterScope scope) {
        switch (scope.level()) {
            case SCHOOL -> school(scope);
            case TEACHER -> teacher(scope);
            case CLASS -> rosterClass(scope);
            case STUDENT -> student(scope);
        }
        if (enrolling == Enrolling.APART && scope.level() != RosterScope.Level.STUDENT) {
            lookup.fillIn(Kind.PERSON, members());
        }
        fillIn();
        served.settle();
    }

    /** Guests of other schools, and those who neither learn nor teach, are in no list of people. */
    private List<String> members() {
        return served.classes().stream()
                .flatMap(one -> one.members().stream())
                .map(ClassMember::personId)
                .toList();
    }

    private void rosterClass(RosterScope scope) {
        lookup.root(new RecordKey(Kind.CLASS, scope.id()));
        people();
    }

    /** Somebody who teaches no more may have left classes to others. */
    private void teacher(RosterScope scope) {
        Optional<StoredRecord> before = root(scope, Role.TEACHER);
        if (!isGone(scope)) {
            lookup.list(scope, SourceCollection.CLASSES);
        }
        lookup.suspect(Kind.CLASS, places(before));
        people();
    }

    private void student(RosterScope scope) {
        Optional<StoredRecord> before = root(scope, Role.STUDENT);
        if (!isGone(scope)) {
            lookup.list(scope, SourceCollection.CLASSES);
            lookup.suspect(Kind.CLASS, places(before));
            classes().narrow(scope.id());
        }
    }

    private void school(RosterScope scope) {
        RecordKey key = new RecordKey(Kind.SCHOOL, scope.id());
        lookup.root(key);
        if (served.isGone(key)) {
            questions.end(lookup.forAFullRun(ErrorCode.SCOPE_GONE));
            return;
        }
        lookup.list(scope, SourceCollection.TERMS);
        lookup.list(scope, SourceCollection.COURSES);
        lookup.list(scope, SourceCollection.CLASSES);
        lookup.list(scope, SourceCollection.PEOPLE);
        lookup.suspect(Kind.CLASS, stored.ofSchool(Kind.CLASS, scope.id()));
        lookup.suspect(Kind.PERSON, stored.ofSchool(Kind.PERSON, scope.id()));
        if (enrolling == Enrolling.APART) {
            new ScopeClasses(questions, served, stored).enrolAll(scope);
        }
    }

    /** Nobody is read as the teacher, or the student, that they neither are nor were. */
    private Optional<StoredRecord> root(RosterScope scope, Role role) {
        Optional<StoredRecord> before = lookup.root(person(scope));
        boolean fits =
                Stream.concat(
                                served.find(person(scope)).stream(),
                                before.map(record -> record.image().roster()).stream())
                        .anyMatch(each -> each instanceof Person person && person.is(role));
        if (!fits && served.find(person(scope)).isPresent()) {
            questions.end(new ReadResult.Refused(ErrorCode.SCOPE_UNKNOWN));
        }
        return before;
    }

    private boolean isGone(RosterScope scope) {
        return served.isGone(person(scope));
    }

    private static RecordKey person(RosterScope scope) {
        return new RecordKey(Kind.PERSON, scope.id());
    }

    /** Takes the people of all classes; those who left one may have left altogether. */
    private void people() {
        for (RosterClass one : served.classes()) {
            lookup.list(
                    new RosterScope(RosterScope.Level.CLASS, one.id()), SourceCollection.PEOPLE);
        }
        lookup.suspect(Kind.PERSON, classes().leavers());
    }

    private ScopeClasses classes() {
        ScopeClasses classes = new ScopeClasses(questions, served, stored);
        if (enrolling == Enrolling.APART) {
            classes.enrolEach();
        }
        return classes;
    }

    private void fillIn() {
        List<RosterClass> classes = served.classes();
        lookup.fillIn(
                Kind.SCHOOL,
                Stream.concat(
                                classes.stream().map(RosterClass::schoolId),
                                served.people().stream().flatMap(each -> each.schools().stream()))
                        .toList());
        lookup.fillIn(
                Kind.COURSE, classes.stream().flatMap(each -> each.courseId().stream()).toList());
        lookup.fillIn(
                Kind.TERM, classes.stream().flatMap(each -> each.termIds().stream()).toList());
    }

    private static List<String> places(Optional<StoredRecord> person) {
        return person.stream()
                .flatMap(record -> record.image().memberships().stream())
                .map(Membership::classId)
                .toList();
    }
}
