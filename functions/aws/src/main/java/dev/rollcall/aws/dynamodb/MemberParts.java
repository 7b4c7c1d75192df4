package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.codec.RosterCodec;
import dev.rollcall.aws.codec.Sha256;
import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Shards;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The members of a class: inside its item while they are few, else in parts, which the class names
 * by a hash of what is in them. A part is therefore never changed, only written anew beside the old
 * one; the class item alone decides which parts count, in one write. Persons are spread by a hash
 * of their ids, so that one who moves in or out touches one part and no other.
 *
 * @param inline the members' text when it is short enough
 * @param parts otherwise their parts by name
 */
record MemberParts(String inline, Map<String, String> parts) {
    /** In UTF-8 bytes (design §3, Kinds). */
    static final int LARGEST = 32 * 1024;

    private static final String MEMBERS = "members";
    private static final String NAMES = "parts";
    private static final String SEPARATOR = ",";

    static MemberParts of(List<ClassMember> members) {
        String inline = RosterCodec.members(members);
        List<String> texts = List.of(inline);
        for (int parts = 2; largest(texts) > LARGEST; parts *= 2) {
            texts = split(members, parts);
        }
        return texts.size() == 1
                ? new MemberParts(inline, Map.of())
                : new MemberParts("", named(texts));
    }

    /** The names of the parts an item counts on, as its {@link #addTo} wrote them. */
    static List<String> names(Item item) {
        return item.maybeText(NAMES)
                .map(names -> List.of(names.split(SEPARATOR, -1)))
                .orElse(List.of());
    }

    /** The members within an item. */
    static List<ClassMember> inline(Item item) {
        return item.maybeText(MEMBERS).map(RosterCodec::members).orElse(List.of());
    }

    static Key key(Key classKey, String name) {
        String id = RosterItems.record(classKey.sk()).orElseThrow().id();
        return new Key(classKey.pk(), "members#" + id + "#" + name);
    }

    /** Holds while the item counts on these parts. */
    static Expression counting(List<String> names) {
        return names.isEmpty()
                ? Expression.of("attribute_not_exists(#parts)")
                : Expression.of("#parts = :parts").with(NAMES, String.join(SEPARATOR, names));
    }

    void addTo(Item item) {
        if (parts.isEmpty()) {
            item.with(MEMBERS, inline);
        } else {
            item.with(NAMES, String.join(SEPARATOR, parts.keySet().stream().sorted().toList()));
        }
    }

    /** The items of those parts whose names are not among these. */
    List<Item> items(Key classKey, long generation, Collection<String> except) {
        return parts.entrySet().stream()
                .filter(part -> !except.contains(part.getKey()))
                .map(part -> item(key(classKey, part.getKey()), generation, part.getValue()))
                .toList();
    }

    private static Item item(Key key, long generation, String members) {
        return Item.at(key).with(RosterItems.GENERATION, generation).with(MEMBERS, members);
    }

    private static List<String> split(List<ClassMember> members, int parts) {
        List<List<ClassMember>> spread = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            spread.add(new ArrayList<>());
        }
        members.forEach(m -> spread.get(Shards.of(m.personId(), parts)).add(m));
        return spread.stream().map(RosterCodec::members).toList();
    }

    private static Map<String, String> named(List<String> texts) {
        return texts.stream()
                .collect(
                        Collectors.toMap(
                                text -> Sha256.hex(text).substring(0, 20),
                                text -> text,
                                (text, same) -> text));
    }

    private static int largest(List<String> texts) {
        return texts.stream()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
    }
}
