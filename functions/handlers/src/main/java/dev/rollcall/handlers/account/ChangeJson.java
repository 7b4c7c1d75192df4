package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.handlers.Json;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.plan.Change;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One change of a plan, field by field. Of a list only the elements that differ are named: what
 * goes away under {@code before}, what comes under {@code after}.
 */
public final class ChangeJson {

    private ChangeJson() {}

    public static ObjectNode of(Change change) {
        ObjectNode json = Json.object();
        json.put("kind", change.kind().code());
        json.put("id", change.key().id());
        json.put("change", name(change));
        Map<String, JsonNode> before = change.previous().map(ChangeJson::leaves).orElseGet(Map::of);
        json.set("fields", fields(before, after(change)));
        return json;
    }

    private static String name(Change change) {
        return switch (change) {
            case Change.Create _ -> "create";
            case Change.Update _ -> "update";
            case Change.Restore _ -> "restore";
            case Change.Archive _ -> "archive";
        };
    }

    // An archive keeps the record as it was: nothing of it differs but that it is gone.
    private static Map<String, JsonNode> after(Change change) {
        return change instanceof Change.Archive ? Map.of() : leaves(change.image());
    }

    private static ArrayNode fields(Map<String, JsonNode> old, Map<String, JsonNode> now) {
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        ArrayNode fields = Json.array();
        for (String name : names) {
            JsonNode was = old.getOrDefault(name, NullNode.getInstance());
            JsonNode is = now.getOrDefault(name, NullNode.getInstance());
            if (!was.equals(is)) {
                fields.add(field(name, was, is));
            }
        }
        return fields;
    }

    private static ObjectNode field(String name, JsonNode was, JsonNode is) {
        ObjectNode json = Json.object().put("field", name);
        json.set("before", without(was, is));
        json.set("after", without(is, was));
        return json;
    }

    private static JsonNode without(JsonNode list, JsonNode other) {
        if (!list.isArray() || !other.isArray()) {
            return list;
        }
        Set<JsonNode> common = new HashSet<>();
        other.forEach(common::add);
        ArrayNode rest = Json.array();
        for (JsonNode element : list) {
            if (!common.contains(element)) {
                rest.add(element);
            }
        }
        return rest;
    }

    private static Map<String, JsonNode> leaves(Image image) {
        ObjectNode json = RecordJson.of(image.roster());
        json.remove("id");
        json.remove("kind");
        json.remove("memberCount");
        if (image.roster() instanceof RosterClass lesson) {
            ArrayNode members = json.putArray("members");
            lesson.members().forEach(member -> members.add(RecordJson.member(member)));
        }
        if (!image.memberships().isEmpty()) {
            ArrayNode classes = json.putArray("classes");
            image.memberships().forEach(place -> classes.add(RecordJson.membership(place)));
        }
        Map<String, JsonNode> leaves = new TreeMap<>();
        collect("", json, leaves);
        return leaves;
    }

    private static void collect(String prefix, ObjectNode json, Map<String, JsonNode> leaves) {
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            String name = prefix + property.getKey();
            if (property.getValue() instanceof ObjectNode nested) {
                collect(name + ".", nested, leaves);
            } else {
                leaves.put(name, property.getValue());
            }
        }
    }
}
