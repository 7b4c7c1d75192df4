package dev.rollcall.handlers.console.view.run;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.handlers.account.ChangeJson;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.plan.Change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One field of a change. Of people only roles and classes are shown, of classes everything but the
 * name, which may be a teacher's (M6): a plan is judged by what changes, not by who somebody is.
 *
 * @param name the field
 * @param before what it was; empty for nothing
 * @param after what it is to be
 */
record FieldChange(String name, String before, String after) {

    private static final String MASKED = "•••";
    private static final int ELEMENTS = 5;
    private static final Set<String> SHOWN_OF_PEOPLE = Set.of("roles", "classes");
    private static final Set<String> MASKED_WITHIN = Set.of("sisId");

    static List<FieldChange> of(Change change) {
        List<FieldChange> fields = new ArrayList<>();
        for (JsonNode field : ChangeJson.of(change).path("fields")) {
            String name = field.path("field").asText();
            boolean masked = isMasked(change.kind(), name);
            fields.add(
                    new FieldChange(
                            name,
                            shown(masked, field.path("before")),
                            shown(masked, field.path("after"))));
        }
        return fields;
    }

    private static boolean isMasked(Kind kind, String name) {
        return switch (kind) {
            case PERSON -> !SHOWN_OF_PEOPLE.contains(name);
            case CLASS -> name.equals("name");
            case SCHOOL, TERM, COURSE -> false;
        };
    }

    private static String shown(boolean masked, JsonNode value) {
        if (value.isNull() || value.isMissingNode() || (value.isArray() && value.isEmpty())) {
            return "";
        }
        return masked ? MASKED : words(value);
    }

    private static String words(JsonNode value) {
        if (!value.isArray()) {
            return value.isObject() ? pairs(value) : value.asText();
        }
        List<String> words = new ArrayList<>();
        value.forEach(each -> words.add(words(each)));
        String first = words.stream().limit(ELEMENTS).collect(Collectors.joining("; "));
        int more = words.size() - ELEMENTS;
        return more > 0 ? first + "; and " + more + " more" : first;
    }

    private static String pairs(JsonNode object) {
        return object.properties().stream()
                .filter(each -> !each.getValue().isEmpty() || each.getValue().isValueNode())
                .map(each ->
                        each.getKey()
                                + " "
                                + (MASKED_WITHIN.contains(each.getKey())
                                        ? MASKED
                                        : words(each.getValue())))
                .collect(Collectors.joining(", "));
    }
}
