package dev.rollcall.local.sandbox.login.person;

import dev.rollcall.local.sandbox.district.Role;

import java.util.List;
import java.util.Optional;

/**
 * Everybody who has a login at the portal.
 *
 * @param rolls the districts, the large one first
 */
public record Directory(List<Roll> rolls) {
    public Directory {
        rolls = List.copyOf(rolls);
    }

    /** The person any district knows by this id. */
    public Optional<Person> find(String personId) {
        return rolls.stream().flatMap(roll -> roll.find(personId).stream()).findFirst();
    }

    /** The district with this id. */
    public Optional<Roll> roll(String district) {
        return rolls.stream().filter(roll -> roll.id().equals(district)).findFirst();
    }

    /** The id of a district that is not the person's; of nobody if there is just the one. */
    public String otherDistrict(Person person) {
        String own = person.roll().id();
        return rolls.stream()
                .map(Roll::id)
                .filter(id -> !id.equals(own))
                .findFirst()
                .orElseGet(() -> oneFurther(own));
    }

    private static String oneFurther(String id) {
        int last = id.length() - 1;
        return id.substring(0, last) + (id.charAt(last) == '9' ? '0' : '9');
    }

    /** The role of that name, such as {@code student}. */
    public static Optional<Role> role(String word) {
        for (Role role : Role.values()) {
            if (role.name().equalsIgnoreCase(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
