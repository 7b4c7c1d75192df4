package dev.rollcall.roster;

import dev.rollcall.district.OptionalField;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

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
        relationships = Ascending.of(relationships);
    }

    @Override
    public Kind kind() {
        return Kind.PERSON;
    }

    @Override
    public List<String> schools() {
        return roles.size() == 1
                ? roles.getFirst().schools()
                : roles.stream().flatMap(role -> role.schools().stream()).distinct().toList();
    }

    public boolean is(Role role) {
        return roles.stream().anyMatch(held -> held.role() == role);
    }

    public boolean isStudent() {
        return is(Role.STUDENT);
    }

    /**
     * The SIS id by which somebody is looked up: that of the first role that has one. An index
     * knows one value for each person, and ids that differ between roles are rare.
     */
    public Optional<String> sisId() {
        return roles.stream().flatMap(role -> role.sisId().stream()).findFirst();
    }

    /** True for a pupil who holds no other role. */
    public boolean isOnlyStudent() {
        return isStudent() && roles.size() == 1;
    }

    /** The same guardian, tied to these students too. */
    public Person naming(List<String> students) {
        if (students.isEmpty()) {
            return this;
        }
        List<Relationship> all = new ArrayList<>(relationships);
        students.stream()
                .filter(id -> relationships.stream().noneMatch(tie -> tie.studentId().equals(id)))
                .forEach(id -> all.add(new Relationship(id, "", "")));
        return new Person(id, name, email, roles, fields, all);
    }

    /** The same without these among the schools. */
    public Person without(Predicate<String> schools) {
        return schools().stream().anyMatch(schools)
                ? new Person(
                        id,
                        name,
                        email,
                        roles.stream().map(role -> role.without(schools)).toList(),
                        fields,
                        relationships)
                : this;
    }

    /** Prints the id alone (M-10). */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
