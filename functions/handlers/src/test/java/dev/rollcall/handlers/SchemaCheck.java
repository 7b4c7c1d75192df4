package dev.rollcall.handlers;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds JSON to a schema, as far as infrastructure/openapi.yaml uses JSON Schema; a word it does
 * not know is an error, so that nothing in the file goes unchecked.
 */
public final class SchemaCheck {

    private final OpenApi file;
    private final List<String> errors = new ArrayList<>();

    private SchemaCheck(OpenApi file) {
        this.file = file;
    }

    /** What is wrong with the value, one line each. */
    public static List<String> errors(OpenApi file, JsonNode schema, JsonNode value) {
        SchemaCheck check = new SchemaCheck(file);
        check.check("$", schema, value);
        return check.errors;
    }

    private void check(String at, JsonNode given, JsonNode value) {
        JsonNode schema = file.resolved(given);
        schema.properties()
                .forEach(word -> check(at, schema, word.getKey(), word.getValue(), value));
    }

    private void check(String at, JsonNode schema, String word, JsonNode rule, JsonNode value) {
        switch (word) {
            case "type" -> expect(isOfAnyType(rule, value), at, "is no " + rule);
            case "enum" -> expect(contains(rule, value), at, value + " is none of " + rule);
            case "required" ->
                    rule.forEach(r ->
                            expect(!value.isObject() || value.has(r.asText()), at, "lacks " + r));
            case "properties" -> checkProperties(at, rule, value);
            case "additionalProperties" -> checkOthers(at, schema, rule, value);
            case "items" -> checkItems(at, rule, value);
            case "oneOf" -> expect(fitting(rule, value) == 1, at, "is not one of its sorts");
            case "anyOf" -> expect(fitting(rule, value) > 0, at, "is none of its sorts");
            case "minimum" -> expect(!isLess(value, rule), at, "is less than " + rule);
            case "maximum" -> expect(!isLess(rule, value), at, "is more than " + rule);
            case "minLength" ->
                    expect(value.asText().length() >= rule.asInt(), at, "is too short");
            case "maxLength" ->
                    expect(value.asText().length() <= rule.asInt(), at, "is too long");
            case "maxItems", "maxProperties" ->
                    expect(value.size() <= rule.asInt(), at, "holds more than " + rule);
            case "minProperties" ->
                    expect(value.size() >= rule.asInt(), at, "holds less than " + rule);
            case "pattern" ->
                    expect(value.asText().matches(rule.asText()), at, "is not like " + rule);
            case "format" ->
                    expect(
                            !value.isTextual() || isFormatted(rule.asText(), value),
                            at,
                            "is no " + rule);
            case "description", "default" -> {}
            default -> errors.add(at + ": the schema's word " + word + " is not checked");
        }
    }

    private void checkProperties(String at, JsonNode rules, JsonNode value) {
        for (Map.Entry<String, JsonNode> rule : rules.properties()) {
            if (value.has(rule.getKey())) {
                check(at + "." + rule.getKey(), rule.getValue(), value.get(rule.getKey()));
            }
        }
    }

    private void checkOthers(String at, JsonNode schema, JsonNode rule, JsonNode value) {
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            if (schema.path("properties").has(property.getKey())) {
                continue;
            }
            String there = at + "." + property.getKey();
            if (rule.isBoolean()) {
                expect(rule.booleanValue(), there, "is not in the file");
            } else {
                check(there, rule, property.getValue());
            }
        }
    }

    private void checkItems(String at, JsonNode rule, JsonNode value) {
        for (int i = 0; i < value.size(); i++) {
            check(at + "[" + i + "]", rule, value.get(i));
        }
    }

    private int fitting(JsonNode schemas, JsonNode value) {
        int count = 0;
        for (JsonNode schema : schemas) {
            count += errors(file, schema, value).isEmpty() ? 1 : 0;
        }
        return count;
    }

    private void expect(boolean holds, String at, String otherwise) {
        if (!holds) {
            errors.add(at + " " + otherwise);
        }
    }

    private static boolean isOfAnyType(JsonNode types, JsonNode value) {
        if (types.isTextual()) {
            return isOfType(types.asText(), value);
        }
        for (JsonNode type : types) {
            if (isOfType(type.asText(), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static boolean contains(JsonNode words, JsonNode value) {
        for (JsonNode word : words) {
            if (word.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLess(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber() && one.doubleValue() < other.doubleValue();
    }

    private static boolean isFormatted(String format, JsonNode value) {
        try {
            return switch (format) {
                case "date-time" -> OffsetDateTime.parse(value.asText()).getYear() > 0;
                case "date" -> LocalDate.parse(value.asText()).getYear() > 0;
                default -> false;
            };
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
