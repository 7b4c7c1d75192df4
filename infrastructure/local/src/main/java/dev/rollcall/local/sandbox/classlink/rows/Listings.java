package dev.rollcall.local.sandbox.classlink.rows;

import dev.rollcall.local.sandbox.classlink.quirk.Quirk;
import dev.rollcall.local.sandbox.classlink.quirk.Quirks;
import dev.rollcall.local.sandbox.classlink.record.Orgs;
import dev.rollcall.local.sandbox.classlink.record.Sessions;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Role;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * The lists of one tenant; each is made once after every change and then shared by all pages. Ask
 * inside the district's read lock.
 */
public final class Listings {
    private final District district;
    private final Sessions sessions;
    private final Map<Resource, Made> made = new ConcurrentHashMap<>();

    private record Made(int changes, Rows rows) {}

    public Listings(District district) {
        this.district = district;
        this.sessions = new Sessions(district);
    }

    /**
     * The keys of the list.
     *
     * @param changes how often the district has changed so far
     */
    public Rows of(Resource resource, Quirks quirks, int changes) {
        return switch (resource) {
            case ORGS -> Rows.of(orgs(quirks));
            case SCHOOLS -> Rows.of(schools().toArray());
            case ACADEMIC_SESSIONS -> Rows.of(sessions(quirks));
            case TERMS -> Rows.of(shared(sessions.terms()).toArray());
            case GRADING_PERIODS ->
                    Rows.of(
                            shared(sessions.gradingPeriods())
                                    .filter(any -> quirks.has(Quirk.EXTRA_SESSIONS))
                                    .toArray());
            case COURSES, CLASSES, USERS, STUDENTS, TEACHERS, DEMOGRAPHICS, ENROLLMENTS ->
                    kept(resource, changes);
        };
    }

    private Rows kept(Resource resource, int changes) {
        return made.compute(
                        resource,
                        (same, old) ->
                                old != null && old.changes() == changes
                                        ? old
                                        : new Made(changes, make(resource)))
                .rows();
    }

    private Rows make(Resource resource) {
        return switch (resource) {
            case COURSES -> Rows.of(district.shown().rows(Kind.COURSE));
            case CLASSES -> Rows.of(district.shown().rows(Kind.SECTION));
            case USERS -> Rows.of(district.shown().rows(Kind.PERSON));
            case STUDENTS, DEMOGRAPHICS -> Rows.of(district.shown().rows(Role.STUDENT));
            case TEACHERS -> Rows.of(district.shown().rows(Role.TEACHER));
            case ENROLLMENTS -> new Enrollments(district);
            case ORGS, SCHOOLS, ACADEMIC_SESSIONS, TERMS, GRADING_PERIODS ->
                    throw new IllegalArgumentException("too small a list to be kept");
        };
    }

    private long[] orgs(Quirks quirks) {
        LongStream first =
                LongStream.of(Orgs.DISTRICT).filter(any -> !quirks.has(Quirk.NO_DISTRICT_ORG));
        LongStream second =
                LongStream.of(Orgs.secondDistrict(district.schools().size()))
                        .filter(any -> quirks.has(Quirk.TWO_DISTRICT_ORGS));
        return LongStream.concat(shared(first), LongStream.concat(schools(), shared(second)))
                .toArray();
    }

    private LongStream schools() {
        return district.shown().rows(Kind.SCHOOL).mapToLong(Orgs::school);
    }

    private long[] sessions(Quirks quirks) {
        LongStream more =
                LongStream.concat(LongStream.of(sessions.year()), sessions.gradingPeriods())
                        .filter(any -> quirks.has(Quirk.EXTRA_SESSIONS));
        return shared(LongStream.concat(sessions.terms(), more)).toArray();
    }

    /** None if the district shares nothing at all. */
    private LongStream shared(LongStream keys) {
        boolean sharing = district.shown().includes(Kind.TERM, 0);
        return keys.filter(any -> sharing);
    }
}
