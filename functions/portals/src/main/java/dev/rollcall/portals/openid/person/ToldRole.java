package dev.rollcall.portals.openid.person;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.roster.Role;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What portals call people. It gives no right, so it is read generously: from text, from text with
 * commas, from a list (classlink-oneroster.md §3.5); of several the first that is known counts.
 */
final class ToldRole {

    private ToldRole() {}

    static Optional<Role> of(JsonNode value) {
        return words(value).flatMap(word -> role(word).stream()).findFirst();
    }

    private static Stream<String> words(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).flatMap(ToldRole::words)
                : Arrays.stream(value.asText("").split(",", -1));
    }

    private static Optional<Role> role(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT).replace(' ', '_')) {
            case "student" -> Optional.of(Role.STUDENT);
            case "teacher" -> Optional.of(Role.TEACHER);
            case "staff", "school_admin", "administrator", "aide" -> Optional.of(Role.STAFF);
            case "district_admin", "tenant_administrator" -> Optional.of(Role.DISTRICT_ADMIN);
            case "contact", "guardian", "parent" -> Optional.of(Role.GUARDIAN);
            default -> Optional.empty();
        };
    }
}
