package dev.rollcall.testkit.portal;

import dev.rollcall.district.RosterScope;
import dev.rollcall.roster.Course;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.School;
import dev.rollcall.roster.Term;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Leaves of some records those that a portal lists under a school, a person or a class. */
final class Belonging implements UnaryOperator<NavigableMap<String, RosterRecord>> {
    private final RosterScope scope;
    private final Function<Kind, NavigableMap<String, RosterRecord>> all;

    Belonging(RosterScope scope, Function<Kind, NavigableMap<String, RosterRecord>> all) {
        this.scope = scope;
        this.all = all;
    }

    @Override
    public NavigableMap<String, RosterRecord> apply(NavigableMap<String, RosterRecord> records) {
        NavigableMap<String, RosterRecord> own = new TreeMap<>(records);
        own.values().removeIf(each -> !belongs(each));
        return own;
    }

    private boolean belongs(RosterRecord roster) {
        return switch (roster) {
            case RosterClass one -> isOurs(one);
            case Person person -> belongs(person);
            case Term term -> classes().stream().anyMatch(one -> one.termIds().contains(term.id()));
            case Course course ->
                    classes().stream()
                            .anyMatch(
                                    one -> one.courseId().filter(course.id()::equals).isPresent());
            case School school -> school.id().equals(scope.id());
        };
    }

    private boolean belongs(Person person) {
        return person.schools().contains(scope.id())
                || classes().stream().anyMatch(one -> lists(one, person.id()));
    }

    private boolean isOurs(RosterClass one) {
        return switch (scope.level()) {
            case SCHOOL -> one.schoolId().equals(scope.id());
            case CLASS -> one.id().equals(scope.id());
            case TEACHER, STUDENT -> lists(one, scope.id());
        };
    }

    private List<RosterClass> classes() {
        return all.apply(Kind.CLASS).values().stream()
                .map(RosterClass.class::cast)
                .filter(this::isOurs)
                .toList();
    }

    private static boolean lists(RosterClass one, String personId) {
        return one.members().stream().anyMatch(member -> member.personId().equals(personId));
    }
}
