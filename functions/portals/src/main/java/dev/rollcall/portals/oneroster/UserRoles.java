package dev.rollcall.portals.oneroster;

import dev.rollcall.roster.Role;
import dev.rollcall.roster.plan.Quarantined;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A user's roles with the organisations they are held at, out of both shapes: {@code role} with
 * {@code orgs} (1.1) and {@code roles[]} (1.2), which may stand in one record.
 */
final class UserRoles {

    private final LocalDate today;

    UserRoles(LocalDate today) {
        this.today = today;
    }

    /**
     * Each role with its organisations, the home first; empty when the source took all of them
     * back.
     *
     * @throws dev.rollcall.portals.json.UnreadableRecordException when there is no word of any
     */
    Map<Role, Set<String>> of(Row user) {
        Optional<Held> flat = role(user).map(role -> new Held(role, user.references("orgs")));
        List<Held> listed = listed(user);
        if (flat.isEmpty() && user.rows("roles").isEmpty()) {
            throw user.unreadable(Quarantined.Code.NO_KNOWN_ROLE, "role");
        }
        Map<Role, Set<String>> roles = new EnumMap<>(Role.class);
        flat.ifPresent(held -> held.addTo(roles));
        listed.forEach(held -> held.addTo(roles));
        if (flat.isEmpty() && !listed.isEmpty()) {
            new Held(listed.getFirst().role(), user.references("orgs")).addTo(roles);
        }
        user.reference("primaryOrg").ifPresent(home -> roles.replaceAll((r, o) -> from(home, o)));
        return roles;
    }

    /** The primary role first. */
    private List<Held> listed(Row user) {
        List<Row> standing =
                user.rows("roles").stream()
                        .filter(row -> !row.isGone() && role(row).isPresent())
                        .sorted(
                                Comparator.comparing(
                                        row -> !row.word("roleType").equals("primary")))
                        .toList();
        // in summer everybody's roles have ended, and nobody has left for that
        List<Row> current = standing.stream().filter(row -> !hasEnded(row)).toList();
        return (current.isEmpty() ? standing : current)
                .stream().flatMap(row -> held(row).stream()).toList();
    }

    private static Optional<Held> held(Row row) {
        return role(row).map(role -> new Held(role, row.reference("org").stream().toList()));
    }

    /** With a day of grace, since the last day is included or not by version (§4.6). */
    private boolean hasEnded(Row row) {
        return row.date("endDate").filter(end -> end.plusDays(1).isBefore(today)).isPresent();
    }

    private static Optional<Role> role(Row row) {
        return switch (row.word("role")) {
            case "" -> Optional.empty();
            case "student" -> Optional.of(Role.STUDENT);
            case "teacher" -> Optional.of(Role.TEACHER);
            case "guardian", "parent", "relative" -> Optional.of(Role.GUARDIAN);
            case "districtadministrator", "systemadministrator" -> Optional.of(Role.DISTRICT_ADMIN);
            // administrator, principal, siteAdministrator, counselor, aide, proctor, and whatever
            // a district calls its people: vocabularies may be extended (§4.6)
            default -> Optional.of(Role.STAFF);
        };
    }

    private static Set<String> from(String home, Set<String> orgs) {
        List<String> ordered = new ArrayList<>(orgs);
        if (ordered.remove(home) || ordered.isEmpty()) {
            ordered.addFirst(home);
        }
        return new LinkedHashSet<>(ordered);
    }

    private record Held(Role role, List<String> orgs) {

        void addTo(Map<Role, Set<String>> roles) {
            roles.computeIfAbsent(role, any -> new LinkedHashSet<>()).addAll(orgs);
        }
    }
}
