package dev.rollcall.portals.oneroster;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.portals.json.Fields;

import java.util.List;
import java.util.Map;

/**
 * Other spellings of names: flat references, the CSV headers of 1.1, and what is left of 1.0
 * (classlink-oneroster.md §4.7, §6). A spelling counts where the proper name says nothing.
 */
final class Aliases {

    private static final Map<String, List<String>> SPELLINGS =
            Map.ofEntries(
                    Map.entry("user", List.of("userSourcedId")),
                    Map.entry("class", List.of("classSourcedId")),
                    Map.entry("school", List.of("schoolSourcedId")),
                    Map.entry("course", List.of("courseSourcedId")),
                    Map.entry("parent", List.of("parentSourcedId")),
                    Map.entry("org", List.of("orgSourcedId")),
                    Map.entry("orgs", List.of("orgSourcedIds", "org", "orgSourcedId")),
                    Map.entry("primaryOrg", List.of("primaryOrgSourcedId")),
                    Map.entry("terms", List.of("termSourcedIds", "term", "termSourcedId")),
                    Map.entry("agents", List.of("agentSourcedIds")),
                    Map.entry("userIds", List.of("userId")),
                    Map.entry("grades", List.of("grade")),
                    Map.entry("subjects", List.of("subject")),
                    Map.entry("periods", List.of("period")));

    private Aliases() {}

    /** The value under the name, or under the first of its other spellings that says something. */
    static JsonNode find(Fields row, String name) {
        JsonNode proper = row.value(name);
        return isAbsent(proper)
                ? SPELLINGS.getOrDefault(name, List.of()).stream()
                        .map(row::value)
                        .filter(other -> !isAbsent(other))
                        .findFirst()
                        .orElse(proper)
                : proper;
    }

    /** Nothing, null, blank text, and an empty object or array all say nothing. */
    static boolean isAbsent(JsonNode value) {
        return value.isContainerNode()
                ? value.isEmpty()
                : value.asText().isBlank() || isNull(value);
    }

    private static boolean isNull(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }
}
