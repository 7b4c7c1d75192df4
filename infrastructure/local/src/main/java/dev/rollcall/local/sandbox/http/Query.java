package dev.rollcall.local.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters of a request, each with all its values, in the order they came. */
public final class Query {
    private final Map<String, List<String>> values;

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads the part after the question mark.
     *
     * @throws IllegalArgumentException if an escape is broken
     */
    public static Query parse(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                add(values, decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
            }
        }
        return new Query(values);
    }

    /** The first value, if there is one and it is not blank. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst().filter(value -> !value.isBlank());
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Every name with every value of it. */
    public List<Map.Entry<String, String>> pairs() {
        return values.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(v -> Map.entry(each.getKey(), v)))
                .toList();
    }

    /** The number given, or the usual one. */
    public int number(String name, int usual) {
        return first(name).map(Query::toNumber).orElse(usual);
    }

    /** Whether this is the only parameter. */
    public boolean isOnly(String name) {
        return values.size() == 1 && values.containsKey(name);
    }

    /** The same with one value for this parameter. */
    public Query with(String name, String value) {
        Query other = without(name);
        other.values.put(name, List.of(value));
        return other;
    }

    public Query without(String name) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new Query(fewer);
    }

    /** These parameters and those; where both have one, those. */
    public Query and(Query those) {
        Map<String, List<String>> merged = new LinkedHashMap<>(values);
        merged.putAll(those.values);
        return new Query(merged);
    }

    /** A query of plain names and values. */
    public static Query of(Map<String, String> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, value) -> add(values, name, value));
        return new Query(values);
    }

    /** As it stands after a path, question mark included; empty if there is nothing. */
    @Override
    public String toString() {
        String pairs =
                pairs().stream()
                        .map(each -> pair(each.getKey(), each.getValue()))
                        .collect(Collectors.joining("&"));
        return pairs.isEmpty() ? "" : "?" + pairs;
    }

    private static void add(Map<String, List<String>> values, String name, String value) {
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static int toNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number: " + text, e);
        }
    }
}
