package dev.rollcall.local;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Set;
import java.util.TreeSet;

/** Parts of a district and who learns in them, as the account API knows it. */
final class Parts {
    private static final String PEOPLE = "/roster/people?limit=1000&role=student";
    private static final String CLASSES = "/roster/classes";

    private Parts() {}

    /** The id of one part of a level: a class, its school, or somebody in it. */
    static String of(WholeStack stack, String district, String level) throws Exception {
        JsonNode one = stack.get(district, CLASSES + "?limit=1000").at("/items/0");
        return switch (level) {
            case "class" -> one.path("id").asText();
            case "school" -> one.path("school").asText();
            default -> member(stack, district, one.path("id").asText(), level);
        };
    }

    /** The students of a part. */
    static Set<String> students(WholeStack stack, String district, JsonNode scope)
            throws Exception {
        String level = scope.fieldNames().next();
        String id = scope.path(level).asText();
        return switch (level) {
            case "student" -> Set.of(id);
            case "school" -> ofSchool(stack, district, id);
            case "class" -> ofClass(stack, district, id);
            default -> ofTeacher(stack, district, id);
        };
    }

    /** All students of the district. */
    static Set<String> students(WholeStack stack, String district) throws Exception {
        return ids(stack.get(district, PEOPLE), "id");
    }

    private static Set<String> ofTeacher(WholeStack stack, String district, String id)
            throws Exception {
        Set<String> students = new TreeSet<>();
        String classes = "/roster/people/" + id + "/classes?limit=1000";
        for (String each : ids(stack.get(district, classes), "class")) {
            students.addAll(ofClass(stack, district, each));
        }
        return students;
    }

    /** Those of the school; Clever also lists those who come to one of its classes. */
    private static Set<String> ofSchool(WholeStack stack, String district, String id)
            throws Exception {
        Set<String> students = new TreeSet<>();
        students.addAll(ids(stack.get(district, PEOPLE + "&school=" + id), "id"));
        if (district.startsWith("classlink")) {
            return students;
        }
        String classes = CLASSES + "?limit=1000&school=" + id;
        for (String each : ids(stack.get(district, classes), "id")) {
            students.addAll(ofClass(stack, district, each));
        }
        return students;
    }

    private static Set<String> ofClass(WholeStack stack, String district, String id)
            throws Exception {
        Set<String> students = new TreeSet<>();
        for (JsonNode each : members(stack, district, id)) {
            if (each.path("role").asText().equals("student")) {
                students.add(each.path("person").asText());
            }
        }
        return students;
    }

    private static String member(WholeStack stack, String district, String id, String role)
            throws Exception {
        for (JsonNode each : members(stack, district, id)) {
            if (each.path("role").asText().endsWith(role)) {
                return each.path("person").asText();
            }
        }
        throw new AssertionError("no " + role + " in the class");
    }

    private static JsonNode members(WholeStack stack, String district, String id) throws Exception {
        return stack.get(district, CLASSES + "/" + id + "/members?limit=1000").path("items");
    }

    private static Set<String> ids(JsonNode page, String name) {
        return new TreeSet<>(page.path("items").findValuesAsText(name));
    }
}
