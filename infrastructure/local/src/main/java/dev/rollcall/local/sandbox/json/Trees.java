package dev.rollcall.local.sandbox.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Small JSON objects held as maps, so that they can be changed before they are sent. */
public final class Trees {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
            new TypeReference<>() {};

    private Trees() {}

    public static String text(Map<String, ?> object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON", e);
        }
    }

    /** The object in the text; empty if it is none. */
    public static Optional<Map<String, Object>> parse(String text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, OBJECT));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The same without these fields, at any depth. */
    public static Map<String, Object> without(Map<String, ?> object, Set<String> names) {
        Map<String, Object> other = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (!names.contains(name)) {
                other.put(name, inside(value, each -> without(each, names)));
            }
        });
        return other;
    }

    /** The same with this value in every field of these names, at any depth. */
    public static Map<String, Object> with(Map<String, ?> object, Set<String> names, String value) {
        Map<String, Object> other = new LinkedHashMap<>();
        object.forEach((name, old) ->
                other.put(
                        name,
                        names.contains(name)
                                ? alike(old, value)
                                : inside(old, each -> with(each, names, value))));
        return other;
    }

    private static Object alike(Object old, String value) {
        return old instanceof Number ? Long.valueOf(value) : value;
    }

    private static Object inside(Object value, UnaryOperator<Map<String, Object>> change) {
        if (value instanceof Map<?, ?> object) {
            return change.apply(named(object));
        }
        if (value instanceof List<?> list) {
            List<Object> other = new ArrayList<>();
            list.forEach(each -> other.add(inside(each, change)));
            return other;
        }
        return value;
    }

    private static Map<String, Object> named(Map<?, ?> object) {
        Map<String, Object> named = new LinkedHashMap<>();
        object.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
