package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.RecordKey;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.StoredRecord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Writes records, each with its members' parts before the item that counts on them. */
final class RosterWriter {
    private static final int TRIES = 5;

    private final Table table;
    private final Batches batches;

    RosterWriter(Table table, Batches batches) {
        this.table = table;
        this.batches = batches;
    }

    /** Puts everything, whatever was there. */
    void putAll(List<Prepared> records, long generation) {
        List<Item> parts = new ArrayList<>();
        records.forEach(one -> parts.addAll(one.members().items(one.key(), generation, List.of())));
        batches.put(table, parts);
        batches.put(table, records.stream().map(Prepared::item).toList());
    }

    /** Puts what no greater generation wrote; answers the keys of the rest. */
    List<RecordKey> putGuarded(List<Prepared> records, long generation) {
        List<RecordKey> refused = Collections.synchronizedList(new ArrayList<>());
        SideBySide.each(
                records,
                one -> {
                    if (!putGuarded(one, generation)) {
                        refused.add(one.record());
                    }
                });
        return List.copyOf(refused);
    }

    private boolean putGuarded(Prepared one, long generation) {
        return one.members().parts().isEmpty()
                ? putWithoutParts(one, generation)
                : putWithParts(one, generation);
    }

    private boolean putWithoutParts(Prepared one, long generation) {
        Expression guard = Expression.notFencedOff(generation);
        if (!one.isClass()) {
            return table.put(one.item(), guard).isDone();
        }
        return switch (table.replace(one.item(), guard)) {
            case Outcome.Done(Item before) -> {
                removeParts(one, MemberParts.names(before), generation);
                yield true;
            }
            case Outcome.Refused refused -> false;
        };
    }

    /**
     * Tries again when another writer changed the parts meanwhile: some taken for granted may be
     * gone.
     */
    private boolean putWithParts(Prepared one, long generation) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<String> seen = table.get(one.key()).map(MemberParts::names).orElse(List.of());
            one.members().items(one.key(), generation, seen).forEach(table::put);
            Expression guard = Expression.notFencedOff(generation).and(MemberParts.counting(seen));
            switch (table.put(one.item(), guard)) {
                case Outcome.Done done -> {
                    removeParts(one, seen, generation);
                    return true;
                }
                case Outcome.Refused(Item stored) -> {
                    if (stored.number(RosterItems.GENERATION) > generation) {
                        return false;
                    }
                }
            }
        }
        throw new IllegalStateException("class is written by too many at once");
    }

    /** Removes what no longer counts, unless a newer writer has put it there again. */
    private void removeParts(Prepared one, Collection<String> before, long generation) {
        before.stream()
                .filter(name -> !one.members().parts().containsKey(name))
                .map(name -> MemberParts.key(one.key(), name))
                .forEach(key -> table.delete(key, Expression.notFencedOff(generation)));
    }

    /**
     * A record ready to be written.
     *
     * @param record what names it
     * @param item its item
     * @param members a class's members; none for other kinds
     */
    record Prepared(RecordKey record, Item item, MemberParts members) {
        private static final MemberParts NONE = MemberParts.of(List.of());

        static Prepared of(DistrictId district, Key key, long generation, StoredRecord stored) {
            Item item = RosterItems.item(district, key, generation, stored);
            if (!(stored.image().roster() instanceof RosterClass one)) {
                return new Prepared(stored.key(), item, NONE);
            }
            MemberParts members = MemberParts.of(one.members());
            members.addTo(item);
            return new Prepared(stored.key(), item, members);
        }

        Key key() {
            return item.key();
        }

        boolean isClass() {
            return record.kind() == Kind.CLASS;
        }
    }
}
