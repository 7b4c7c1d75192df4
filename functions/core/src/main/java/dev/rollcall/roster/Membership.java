package dev.rollcall.roster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One person's place in a class, as the person's own record lists it.
 *
 * @param classId the class
 * @param role what the person is there
 * @param begin first day, where the source tells it
 * @param end last day, included, where the source tells it
 */
public record Membership(
        String classId, MemberRole role, Optional<LocalDate> begin, Optional<LocalDate> end)
        implements Comparable<Membership> {

    private static final Comparator<Membership> ORDER =
            Comparator.comparing(Membership::classId)
                    .thenComparing(Membership::role)
                    .thenComparing(m -> m.begin().map(LocalDate::toString).orElse(""))
                    .thenComparing(m -> m.end().map(LocalDate::toString).orElse(""));

    /** A place without dates, the only sort Clever knows. */
    public static Membership of(String classId, MemberRole role) {
        return new Membership(classId, role, Optional.empty(), Optional.empty());
    }

    @Override
    public int compareTo(Membership other) {
        return ORDER.compare(this, other);
    }
}
