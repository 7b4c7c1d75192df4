package dev.rollcall.seat.claim;

import dev.rollcall.district.SchoolRule;
import dev.rollcall.roster.Kind;
import dev.rollcall.seat.Claims;

import java.util.HashSet;
import java.util.Set;

/**
 * Finds how eligibility for a product changed since its seats were last decided. Reads as little as
 * the rules need: nothing for a plan's own students where every one is eligible, classes and
 * newcomers where licences count, and the whole roster only where nobody knows what seats stand on.
 */
public final class FindClaims {

    private final RosterLookup roster;
    private final Basis basis;

    public FindClaims(RosterLookup roster, Basis basis) {
        this.roster = roster;
        this.basis = basis;
    }

    /**
     * What changed, where everything but the changes and the licences is as it was when the present
     * seats were decided.
     *
     * @param present whoever has a seat in any state
     */
    public Claims since(Set<String> present, PlanClaims changes) {
        return switch (basis.settings().rule()) {
            case EVERY_SHARED_STUDENT -> withChosen(changes.of(rule()), present);
            case LICENSED_TEACHERS_CLASSES -> {
                Set<String> students = new LicensedStudents(roster).of(basis.licences());
                Set<String> unknown = new HashSet<>(students);
                unknown.removeAll(present);
                Set<String> changed = changes.people();
                changed.retainAll(students);
                unknown.addAll(changed);
                basis.chosen().stream().filter(students::contains).forEach(unknown::add);
                yield judged(students, unknown, present);
            }
        };
    }

    /** For whom somebody chose a school is judged anew, whether that was lately or long ago. */
    private Claims withChosen(Claims claims, Set<String> present) {
        Set<String> chosen = basis.chosen();
        if (chosen.isEmpty()) {
            return claims;
        }
        Set<String> seated = new HashSet<>(present);
        seated.retainAll(chosen);
        Claims judged = judged(chosen, chosen, seated);
        return new Claims(
                judged(claims.gained(), judged.gained()),
                judged(claims.lost(), judged.lost()),
                judged(claims.conflicting(), judged.conflicting()));
    }

    private Set<String> judged(Set<String> before, Set<String> judged) {
        Set<String> all = new HashSet<>(before);
        all.removeAll(basis.chosen());
        all.addAll(judged);
        return all;
    }

    /** What changed, where the present seats prove nothing. */
    public Claims anew(Set<String> present) {
        Set<String> students =
                switch (basis.settings().rule()) {
                    case EVERY_SHARED_STUDENT -> roster.people();
                    case LICENSED_TEACHERS_CLASSES ->
                            new LicensedStudents(roster).of(basis.licences());
                };
        return judged(students, students, present);
    }

    /** Reads those of whom nobody knows what they are; the others are what they were. */
    private Claims judged(Set<String> students, Set<String> unknown, Set<String> present) {
        Set<String> eligible = new HashSet<>();
        Set<String> conflicting = new HashSet<>();
        roster.each(
                Kind.PERSON,
                unknown,
                person -> {
                    switch (basis.claimOf(person)) {
                        case ELIGIBLE -> eligible.add(person.key().id());
                        case CONFLICTING -> conflicting.add(person.key().id());
                        case NONE -> {}
                    }
                });
        Set<String> lost = new HashSet<>();
        for (String id : present) {
            boolean judged = unknown.contains(id);
            boolean stays =
                    judged
                            ? eligible.contains(id) || conflicting.contains(id)
                            : students.contains(id);
            if (!stays) {
                lost.add(id);
            }
        }
        return new Claims(eligible, lost, conflicting);
    }

    private SchoolRule rule() {
        return basis.settings().schools();
    }
}
