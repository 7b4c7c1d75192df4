package dev.rollcall.portals.oneroster;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.portals.mapping.Admission;
import dev.rollcall.roster.Person;
import dev.rollcall.roster.PersonName;
import dev.rollcall.roster.PersonRole;
import dev.rollcall.roster.Relationship;
import dev.rollcall.roster.Role;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Users, with the roles that the district's settings let in. */
final class Users {

    private final DistrictSettings settings;
    private final Admission admission;
    private final UserRoles roles;

    Users(DistrictSettings settings, LocalDate today) {
        this.settings = settings;
        this.admission = new Admission(settings);
        this.roles = new UserRoles(today);
    }

    /** Whether the user is a guardian, whatever else. */
    boolean isGuardian(Row user) {
        return roles.of(user).containsKey(Role.GUARDIAN);
    }

    /** A person; empty when the source or the settings leave the person out. */
    Optional<Person> person(Row user) {
        if (user.isGone() || user.isNo("enabledUser")) {
            return Optional.empty();
        }
        Map<Role, Set<String>> held = roles.of(user);
        held.keySet().removeIf(role -> !admission.lets(role));
        return held.isEmpty() ? Optional.empty() : Optional.of(person(user, held));
    }

    /** Names are those of the register: preferred ones are not asked for by any product (M-09). */
    private Person person(Row user, Map<Role, Set<String>> held) {
        return new Person(
                user.id(),
                new PersonName(user.textOrEmpty("givenName"), user.textOrEmpty("familyName")),
                user.text("email"),
                held.entrySet().stream()
                        .map(each -> role(user, each.getKey(), each.getValue()))
                        .toList(),
                UserFields.read(settings.fields(), user),
                held.containsKey(Role.GUARDIAN) ? students(user) : List.of());
    }

    private static PersonRole role(Row user, Role role, Set<String> orgs) {
        return new PersonRole(
                role,
                List.copyOf(orgs),
                user.text("identifier"),
                role == Role.STUDENT ? Grades.of(user.words("grades")) : Optional.empty());
    }

    /** A guardian's agents are students (§4.2). */
    private static List<Relationship> students(Row guardian) {
        return guardian.references("agents").stream()
                .map(student -> new Relationship(student, "", ""))
                .toList();
    }
}
