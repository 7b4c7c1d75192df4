package dev.rollcall.roster;

import dev.rollcall.district.OptionalField;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A student, teacher, member of staff or guardian; one person may hold several roles.
 *
 * @param id the portal's id
 * @param name the person's name
 * @param email unverified, not unique, sometimes without {@code @}; never a key (T-17)
 * @param roles every role, in the order of {@link Role}
 * @param fields the optional fields the district's settings name
 * @param relationships a guardian's students, sorted
 */
public record Person(
        String id,
        PersonName name,
        Optional<String> email,
        List<PersonRole> roles,
        Map<OptionalField, String> fields,
        List<Relationship> relationships)
        implements RosterRecord {

    public Person {
        roles = roles.stream().sorted(Comparator.comparing(PersonRole::role)).toList();
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        relationships = relationships.stream().sorted().distinct().toList();
    }

    @Override
    public Kind kind() {
        return Kind.PERSON;
    }

    @Override
    public List<String> schools() {
        return roles.stream().flatMap(role -> role.schools().stream()).distinct().toList();
    }

    public boolean is(Role role) {
        return roles.stream().anyMatch(held -> held.role() == role);
    }

    public boolean isStudent() {
        return is(Role.STUDENT);
    }

    /** Prints the id alone (M-10). */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
