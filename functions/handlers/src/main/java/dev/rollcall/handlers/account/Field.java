package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.handlers.Json;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A value of a request's body that knows where it stands, so that whatever is wrong with it can be
 * told by code and place.
 */
final class Field {

    private final JsonNode node;
    private final String path;

    private Field(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** The whole body, which must be an object with no other fields than these. */
    static Field body(byte[] body, Set<String> known) {
        JsonNode node = Json.strict(body).orElseThrow(() -> new Refusal(Problem.BODY_NOT_JSON));
        return new Field(node, "$").object(known);
    }

    /** This value as an object with no other fields than these. */
    Field object(Set<String> known) {
        expect(node.isObject());
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (!known.contains(property.getKey())) {
                // The name is the caller's own text, so it is not told back.
                throw new Refusal(Problem.FIELD_UNKNOWN, path);
            }
        }
        return this;
    }

    /** The members of this value, which must be an object whose names are all of this form. */
    Map<String, Field> members(Predicate<String> form) {
        expect(node.isObject());
        Map<String, Field> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (!form.test(property.getKey())) {
                throw new Refusal(Problem.FIELD_UNKNOWN, path);
            }
            members.put(property.getKey(), get(property.getKey()));
        }
        return members;
    }

    Optional<Field> find(String name) {
        return Optional.ofNullable(node.get(name)).map(n -> new Field(n, path + "." + name));
    }

    Field get(String name) {
        return find(name).orElseThrow(() -> new Refusal(Problem.FIELD_MISSING, path + "." + name));
    }

    boolean isNull() {
        return node.isNull();
    }

    String text() {
        expect(node.isTextual());
        return node.textValue();
    }

    int whole(int least, int most) {
        expect(node.isIntegralNumber());
        if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            throw unaccepted();
        }
        return node.intValue();
    }

    /** One of the accepted words. */
    <T> T word(Function<String, Optional<T>> words) {
        return words.apply(text()).orElseThrow(this::unaccepted);
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException notADate) {
            throw unaccepted();
        }
    }

    List<Field> list(int most) {
        expect(node.isArray());
        if (node.size() > most) {
            throw unaccepted();
        }
        List<Field> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Field(node.get(i), path + "[" + i + "]"));
        }
        return items;
    }

    /** What says that this value is not accepted. */
    Refusal unaccepted() {
        return new Refusal(Problem.FIELD_VALUE, path);
    }

    private void expect(boolean typed) {
        if (!typed) {
            throw new Refusal(Problem.FIELD_TYPE, path);
        }
    }
}
