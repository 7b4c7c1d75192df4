package dev.rollcall.portals.clever;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.portals.json.Fields;
import dev.rollcall.portals.mapping.Admission;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Relationship;
import dev.rollcall.roster.Role;
import dev.rollcall.roster.plan.Quarantined;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Users, with the roles that the district's settings let in. Ids of older API versions are ignored.
 */
final class People {

    private final DistrictSettings settings;
    private final Admission admission;

    People(DistrictSettings settings) {
        this.settings = settings;
        this.admission = new Admission(settings);
    }

    /** A person; empty when the settings leave all of the person's roles out. */
    Optional<Person> person(Fields user) {
        Map<Role, Fields> roles = roles(user);
        if (roles.isEmpty()) {
            throw user.unreadable(Quarantined.Code.NO_KNOWN_ROLE, "roles");
        }
        roles.keySet().removeIf(role -> !admission.lets(role));
        return roles.isEmpty() ? Optional.empty() : Optional.of(person(user, roles));
    }

    private Person person(Fields user, Map<Role, Fields> roles) {
        return new Person(
                user.id(),
                name(user),
                user.text("email"),
                roles.entrySet().stream()
                        .map(role -> role(role.getKey(), role.getValue()))
                        .toList(),
                PersonFields.read(settings.fields(), user, roles.values()),
                Optional.ofNullable(roles.get(Role.GUARDIAN))
                        .map(People::relationships)
                        .orElse(List.of()));
    }

    private static Map<Role, Fields> roles(Fields user) {
        Map<Role, Fields> known = new EnumMap<>(Role.class);
        Optional<Fields> roles = user.object("roles");
        for (Role role : Role.values()) {
            roles.flatMap(all -> all.object(key(role))).ifPresent(held -> known.put(role, held));
        }
        return known;
    }

    private static String key(Role role) {
        return role == Role.GUARDIAN ? "contact" : role.code();
    }

    /** A contact's whole name stands in {@code last} (clever.md §1.4). */
    private static PersonName name(Fields user) {
        return user.object("name")
                .map(name -> new PersonName(name.textOrEmpty("first"), name.textOrEmpty("last")))
                .orElse(new PersonName("", ""));
    }

    private static PersonRole role(Role role, Fields held) {
        List<String> schools = new ArrayList<>(held.reference("school").stream().toList());
        schools.addAll(held.references("schools"));
        return new PersonRole(
                role,
                schools,
                held.text("sis_id").or(() -> held.text("staff_id")),
                held.text("grade"));
    }

    /** Events still list students the way v2 did, beside or instead of relationships. */
    private static List<Relationship> relationships(Fields contact) {
        List<Relationship> found = new ArrayList<>();
        for (Fields tie : contact.objects("student_relationships")) {
            tie.reference("student").ifPresent(student -> found.add(tie(student, tie)));
        }
        for (String student : contact.references("students")) {
            if (found.stream().noneMatch(tie -> tie.studentId().equals(student))) {
                found.add(tie(student, contact));
            }
        }
        return found;
    }

    private static Relationship tie(String student, Fields words) {
        return new Relationship(
                student, words.text("relationship").orElse(""), words.text("type").orElse(""));
    }
}
