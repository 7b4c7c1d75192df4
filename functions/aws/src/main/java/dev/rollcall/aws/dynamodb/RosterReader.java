package dev.rollcall.aws.dynamodb;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.StoredRecord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts records together from their items and parts. */
final class RosterReader {
    private static final int TRIES = 5;

    private final Table table;
    private final Batches batches;

    RosterReader(Table table, Batches batches) {
        this.table = table;
        this.batches = batches;
    }

    /** The records under these keys; no two keys may be equal. */
    List<StoredRecord> find(Collection<Key> keys) {
        return whole(batches.get(table, keys));
    }

    /** The records of these items. */
    List<StoredRecord> whole(List<Item> items) {
        List<StoredRecord> records = new ArrayList<>(items.size());
        List<Item> split = new ArrayList<>();
        for (Item item : items) {
            if (MemberParts.names(item).isEmpty()) {
                records.add(RosterItems.stored(item, MemberParts.inline(item)));
            } else {
                split.add(item);
            }
        }
        for (int attempt = 0; !split.isEmpty(); attempt++) {
            split = putTogether(split, records, attempt);
        }
        return records;
    }

    /** Answers the newest items of records whose parts were replaced between two reads. */
    private List<Item> putTogether(List<Item> split, List<StoredRecord> records, int attempt) {
        Map<Key, Item> parts = parts(split);
        List<Key> torn = new ArrayList<>();
        for (Item item : split) {
            List<Key> keys = partKeys(item);
            if (parts.keySet().containsAll(keys)) {
                records.add(RosterItems.stored(item, members(keys, parts)));
            } else {
                torn.add(item.key());
            }
        }
        if (attempt == TRIES) {
            throw new IllegalStateException("parts of a class are missing");
        }
        return torn.isEmpty() ? List.of() : batches.get(table, torn);
    }

    private Map<Key, Item> parts(List<Item> split) {
        List<Key> keys = split.stream().flatMap(item -> partKeys(item).stream()).toList();
        Map<Key, Item> parts = new HashMap<>();
        batches.get(table, keys).forEach(part -> parts.put(part.key(), part));
        return parts;
    }

    private static List<ClassMember> members(List<Key> keys, Map<Key, Item> parts) {
        return keys.stream()
                .map(parts::get)
                .flatMap(part -> MemberParts.inline(part).stream())
                .toList();
    }

    private static List<Key> partKeys(Item item) {
        return MemberParts.names(item).stream()
                .map(name -> MemberParts.key(item.key(), name))
                .toList();
    }
}
