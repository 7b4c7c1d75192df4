package dev.rollcall.seat.licence;

import dev.rollcall.roster.RosterClass;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which of a teacher's classes a licence is for (product.md A18). */
public sealed interface LicenceScope {

    /** Whether a class is one of them, provided that the teacher teaches it. */
    boolean covers(RosterClass one);

    /** All of them. */
    record District() implements LicenceScope {
        @Override
        public boolean covers(RosterClass one) {
            return true;
        }
    }

    /**
     * Those of some schools.
     *
     * @param ids the schools, at least one
     */
    record Schools(SortedSet<String> ids) implements LicenceScope {
        public Schools {
            ids = some(ids);
        }

        @Override
        public boolean covers(RosterClass one) {
            return ids.contains(one.schoolId());
        }
    }

    /**
     * Some by name.
     *
     * @param ids the classes, at least one
     */
    record Classes(SortedSet<String> ids) implements LicenceScope {
        public Classes {
            ids = some(ids);
        }

        @Override
        public boolean covers(RosterClass one) {
            return ids.contains(one.id());
        }
    }

    private static SortedSet<String> some(Set<String> ids) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("a licence is for something");
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }
}
