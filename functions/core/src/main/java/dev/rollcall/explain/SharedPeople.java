package dev.rollcall.explain;

import dev.rollcall.signin.identity.Sighting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom a district shares for rostering, as far as it is known. */
interface SharedPeople {

    /** The ids of those who are shared; whoever it cannot tell of counts as shared. */
    Set<String> among(Collection<Sighting> seen);

    /**
     * A page of the teachers' ids, at most {@code limit}; it may be short while a cursor is
     * answered. A cursor that is not ours is {@link IllegalArgumentException}.
     */
    TeacherPage teachers(String cursor, int limit);

    /**
     * A page of teachers.
     *
     * @param ids their ids
     * @param next where the next page begins; absent on the last page
     */
    record TeacherPage(List<String> ids, Optional<String> next) {
        public TeacherPage {
            ids = List.copyOf(ids);
        }
    }
}
