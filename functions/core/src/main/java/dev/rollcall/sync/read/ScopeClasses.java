package dev.rollcall.sync.read;

import dev.rollcall.district.RosterScope;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Enrollment;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.sync.read.ScopeQuestions.Listed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The classes of a part of the district with everybody in them. Nobody is taken out of a class
 * because of a list that is not proven whole.
 */
final class ScopeClasses {

    private final ScopeQuestions questions;
    private final ServedPart served;
    private final Map<String, RosterClass> before;

    ScopeClasses(ScopeQuestions questions, ServedPart served, StoredPart stored) {
        this.questions = questions;
        this.served = served;
        List<String> ids = served.classes().stream().map(RosterClass::id).toList();
        this.before =
                stored.find(Kind.CLASS, ids).stream()
                        .map(record -> record.image().roster())
                        .map(RosterClass.class::cast)
                        .collect(Collectors.toMap(RosterClass::id, Function.identity()));
    }

    /** Reads the members of each class by itself. */
    void enrolEach() {
        for (RosterClass one : served.classes()) {
            enrol(one, enrollments(new RosterScope(RosterScope.Level.CLASS, one.id())));
        }
    }

    /** Reads the members of all classes of a school. */
    void enrolAll(RosterScope school) {
        Listed list = enrollments(school);
        served.classes().forEach(one -> enrol(one, list));
    }

    /**
     * Leaves of each class that was stored only this student's place: its other people, and the
     * class itself, stay as they are.
     */
    void narrow(String student) {
        for (RosterClass one : served.classes()) {
            before(one).ifPresent(was -> served.put(was.withMembers(swapped(was, one, student))));
            if (before(one).isPresent()) {
                served.enrol(one.id(), of(student, served.enrollments(one.id())));
            }
        }
    }

    /** Those who were in a class and are in it no more. */
    List<String> leavers() {
        List<String> leavers = new ArrayList<>();
        for (RosterClass one : served.classes()) {
            List<String> is = one.members().stream().map(ClassMember::personId).toList();
            before(one).stream()
                    .flatMap(was -> was.members().stream())
                    .map(ClassMember::personId)
                    .filter(id -> !is.contains(id))
                    .forEach(leavers::add);
        }
        return leavers;
    }

    private Listed enrollments(RosterScope scope) {
        return questions.list(scope, SourceCollection.ENROLLMENTS);
    }

    private void enrol(RosterClass one, Listed list) {
        List<Enrollment> places =
                list.pages().stream()
                        .flatMap(page -> page.links().enrollments().stream())
                        .filter(each -> each.classId().equals(one.id()))
                        .toList();
        RosterClass is = one.withMembers(places.stream().map(ScopeClasses::member).toList());
        served.enrol(one.id(), places);
        served.put(list.isWhole() ? is : before(one).map(was -> joined(is, was)).orElse(is));
    }

    private Optional<RosterClass> before(RosterClass one) {
        return Optional.ofNullable(before.get(one.id()));
    }

    private static RosterClass joined(RosterClass is, RosterClass was) {
        return is.joinedBy(was.members());
    }

    private static List<ClassMember> swapped(RosterClass was, RosterClass is, String student) {
        List<ClassMember> members = new ArrayList<>(was.members());
        members.removeIf(member -> member.personId().equals(student));
        is.members().stream()
                .filter(member -> member.personId().equals(student))
                .forEach(members::add);
        return members;
    }

    private static List<Enrollment> of(String student, List<Enrollment> places) {
        return places.stream().filter(each -> each.personId().equals(student)).toList();
    }

    private static ClassMember member(Enrollment enrollment) {
        return new ClassMember(enrollment.personId(), enrollment.role());
    }
}
