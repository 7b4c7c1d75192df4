package dev.rollcall.local.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of the template. Numbers and booleans are kept as written; a short tag such as {@code !Ref
 * X} is kept in its long form, one field named {@code Ref} or {@code Fn::…}.
 */
public sealed interface Value {

    /** A scalar. */
    record Text(String text) implements Value {}

    /** A list. */
    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A mapping, in the order it was written. */
    record Fields(Map<String, Value> fields) implements Value {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** The scalar's text; fails on anything else. */
    default String text() {
        throw new TemplateException("a text was expected, not " + this);
    }

    /** The list's entries; a lone value counts as a list of one, as policies write it. */
    default List<Value> items() {
        return List.of(this);
    }

    /** The mapping's fields; none for a scalar or a list. */
    default Map<String, Value> fields() {
        return Map.of();
    }

    /** What stands at this path of field names, if anything does. */
    default Optional<Value> find(String... path) {
        Optional<Value> found = Optional.of(this);
        for (String name : path) {
            found = found.map(value -> value.fields().get(name));
        }
        return found;
    }

    /** What stands at this path of field names; fails when nothing does. */
    default Value at(String... path) {
        return find(path)
                .orElseThrow(() -> new TemplateException("missing: " + String.join(".", path)));
    }

    /** The number at this path; fails when it is missing or no number. */
    default int number(String... path) {
        return Integer.parseInt(at(path).text());
    }
}
