package dev.rollcall.local.sandbox.district;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Decides what of a district the portal shows: not who left, nor what hangs on a dropped school.
 */
public final class Shown {
    private final District district;
    private Sharing sharing = Sharing.EVERYTHING;

    Shown(District district) {
        this.district = district;
    }

    /** Whether the portal shows the record at present; rows that never were are not shown. */
    public boolean includes(Kind kind, int row) {
        if (row < 0 || row >= district.rows(kind)) {
            return false;
        }
        return switch (kind) {
            case DISTRICT -> true;
            case SCHOOL -> hasSchool(row);
            case TERM, COURSE -> sharing == Sharing.EVERYTHING;
            case PERSON -> hasPerson(row);
            case SECTION -> hasSchool(district.sections().school(row));
        };
    }

    /** The schools the person is shown at, the main one first. */
    public int[] schoolsOf(int person) {
        return Arrays.stream(district.people().schoolsOf(person)).filter(this::hasSchool).toArray();
    }

    /** The rows of the people shown who hold the role, ascending. */
    public IntStream rows(Role role) {
        return rows(Kind.PERSON).filter(row -> district.people().is(row, role));
    }

    /** The rows of the kind that are shown, ascending. */
    public IntStream rows(Kind kind) {
        return IntStream.range(0, district.rows(kind)).filter(row -> includes(kind, row));
    }

    /** Shows nothing any more, as if someone had unticked every box, or everything again. */
    public void share(Sharing how) {
        sharing = how;
    }

    private boolean hasSchool(int school) {
        return school != People.NO_SCHOOL
                && sharing == Sharing.EVERYTHING
                && !district.schools().isDropped(school);
    }

    private boolean hasPerson(int row) {
        People people = district.people();
        if (sharing == Sharing.NOTHING || people.hasLeft(row)) {
            return false;
        }
        if (people.is(row, Role.GUARDIAN)) {
            return Arrays.stream(district.guardians().childrenOf(row)).anyMatch(this::hasPerson);
        }
        return people.is(row, Role.DISTRICT_ADMIN)
                || hasSchool(people.home(row))
                || hasSchool(people.second(row));
    }
}
