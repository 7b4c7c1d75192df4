package dev.rollcall.handlers.profile;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A value of a profile's file that knows where it stands. */
final class Node {

    private final JsonNode json;
    private final String path;

    Node(JsonNode json, String path) {
        this.json = json;
        this.path = path;
    }

    /** This value as an object with exactly these members. */
    Node object(String... members) {
        Set<String> known = Set.of(members);
        expect(json.isObject());
        json.properties().stream()
                .filter(property -> !known.contains(property.getKey()))
                .findFirst()
                .ifPresent(property -> {
                    throw new ProfileUnusable("profile-field-unknown", path(property.getKey()));
                });
        return this;
    }

    Node get(String name) {
        return find(name)
                .orElseThrow(() -> new ProfileUnusable("profile-field-missing", path(name)));
    }

    Optional<Node> find(String name) {
        return Optional.ofNullable(json.get(name)).map(value -> new Node(value, path(name)));
    }

    /** This value, unless it is null. */
    Optional<Node> maybe() {
        return json.isNull() ? Optional.empty() : Optional.of(this);
    }

    /** The names of an object's members. */
    List<String> names() {
        expect(json.isObject());
        return json.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    String text() {
        expect(json.isTextual());
        return json.textValue();
    }

    int whole(int least, int most) {
        expect(json.isIntegralNumber() && json.canConvertToInt());
        expect(json.intValue() >= least && json.intValue() <= most);
        return json.intValue();
    }

    /** A constant by its word: lower case, parts joined by hyphens. */
    <E extends Enum<E>> E word(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text()))
                .findFirst()
                .orElseThrow(this::unusable);
    }

    <E extends Enum<E>> Set<E> words(Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        list().forEach(item -> words.add(item.word(type)));
        return words;
    }

    List<Node> list() {
        expect(json.isArray());
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            items.add(new Node(json.get(i), path + "[" + i + "]"));
        }
        return items;
    }

    ProfileUnusable unusable() {
        return new ProfileUnusable("profile-field-value", path);
    }

    private void expect(boolean usable) {
        if (!usable) {
            throw unusable();
        }
    }

    private String path(String name) {
        return path + "." + name;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
