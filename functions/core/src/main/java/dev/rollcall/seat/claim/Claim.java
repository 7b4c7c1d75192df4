package dev.rollcall.seat.claim;

import dev.rollcall.district.SchoolRule;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Role;

import java.util.List;

/** What somebody on the roster may ask of a product, whatever the pool holds. */
public enum Claim {
    /** No student. */
    NONE,
    /** A student of one school, or of any number where the product does not mind. */
    ELIGIBLE,
    /** A student of several schools where the product allows one (I10). */
    CONFLICTING;

    /** The claim of an active record; of anything but a person there is none. */
    public static Claim of(Image image, SchoolRule rule) {
        if (!(image.roster() instanceof Person person) || !person.isStudent()) {
            return NONE;
        }
        boolean several = rule == SchoolRule.SINGLE && schools(person).size() > 1;
        return several ? CONFLICTING : ELIGIBLE;
    }

    /** The schools somebody is a student of. */
    public static List<String> schools(Person person) {
        return person.roles().stream()
                .filter(role -> role.role() == Role.STUDENT)
                .map(PersonRole::schools)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
