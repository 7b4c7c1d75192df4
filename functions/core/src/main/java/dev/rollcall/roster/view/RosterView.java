package dev.rollcall.roster.view;

import dev.rollcall.roster.Course;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.School;
import dev.rollcall.roster.Term;

import java.util.Set;

/**
 * How much of one district's roster somebody sees (product.md R22). What is not seen is to be told
 * like what is not there.
 */
public sealed interface RosterView {

    boolean shows(RosterRecord record);

    /** Everything. */
    record Whole() implements RosterView {
        @Override
        public boolean shows(RosterRecord record) {
            return true;
        }
    }

    /**
     * Some schools: themselves, whatever is counted under them, and their classes; of terms and
     * courses, which are the district's, all.
     *
     * @param schools their ids
     */
    record OfSchools(Set<String> schools) implements RosterView {
        public OfSchools {
            schools = Set.copyOf(schools);
        }

        @Override
        public boolean shows(RosterRecord record) {
            return switch (record) {
                case School school -> schools.contains(school.id());
                case Term _, Course _ -> true;
                case RosterClass lesson -> schools.contains(lesson.schoolId());
                case Person person -> person.schools().stream().anyMatch(schools::contains);
            };
        }
    }

    /**
     * Some classes, whoever is in them, and where and when they are.
     *
     * @param classes their ids
     * @param people the ids of their members
     * @param schools the ids of their schools
     * @param courses the ids of their courses
     * @param terms the ids of their terms
     */
    record OfClasses(
            Set<String> classes,
            Set<String> people,
            Set<String> schools,
            Set<String> courses,
            Set<String> terms)
            implements RosterView {
        public OfClasses {
            classes = Set.copyOf(classes);
            people = Set.copyOf(people);
            schools = Set.copyOf(schools);
            courses = Set.copyOf(courses);
            terms = Set.copyOf(terms);
        }

        @Override
        public boolean shows(RosterRecord record) {
            return switch (record) {
                case School school -> schools.contains(school.id());
                case Term term -> terms.contains(term.id());
                case Course course -> courses.contains(course.id());
                case RosterClass lesson -> classes.contains(lesson.id());
                case Person person -> people.contains(person.id());
            };
        }
    }
}
