package dev.rollcall.seat;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How eligibility for a product changed. Nobody is in two of the lists.
 *
 * @param gained students who became eligible; those who have a seat already are passed over
 * @param lost students who are no longer eligible
 * @param conflicting students who would be, were they not of several schools
 */
public record Claims(Set<String> gained, Set<String> lost, Set<String> conflicting) {

    public Claims {
        gained = Set.copyOf(gained);
        lost = Set.copyOf(lost);
        conflicting = Set.copyOf(conflicting);
    }

    /** Changes where a student may be of any number of schools. */
    public static Claims of(Collection<String> gained, Collection<String> lost) {
        return new Claims(Set.copyOf(gained), Set.copyOf(lost), Set.of());
    }

    /** Nothing changed. */
    public static Claims none() {
        return of(List.of(), List.of());
    }

    public boolean isEmpty() {
        return gained.isEmpty() && lost.isEmpty() && conflicting.isEmpty();
    }
}
