package dev.rollcall.aws.dynamodb;

import dev.rollcall.notice.Entry;
import dev.rollcall.notice.EntryState;
import dev.rollcall.notice.Fact;
import dev.rollcall.notice.FactKind;
import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.Party;
import dev.rollcall.notice.PendingNotices;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One item per fact beside its party's others, which is the truth, and one pointer per fact that is
 * still to be told, in a partition of its own, sorted by time. A pointer is written before what it
 * points to and removed after it; one that outlived its purpose is removed by whoever meets it, so
 * that no transaction is needed. A few facts a second at the most make one partition enough. What
 * waits for a person has a pointer there too, behind those that are sorted by time.
 */
final class DynamoDbOutbox implements Outbox, PendingNotices {
    private static final String POINTERS = "outbox";
    private static final String STUCK = "stuck#";
    private static final String PARTY = "party";
    private static final String KEY = "key";
    private static final String KIND = "kind";
    private static final String AT = "at";
    private static final String DETAILS = "details";
    private static final String STATE = "state";
    private static final String DUE_AT = "dueAt";
    private static final String ATTEMPTS = "attempts";
    private static final String REMARK = "remark";
    private static final String VERSION = "version";

    private final Table table;
    private final OnceWriter writer;

    DynamoDbOutbox(Table table, OnceWriter writer) {
        this.table = table;
        this.writer = writer;
    }

    @Override
    public boolean put(Party party, Fact fact) {
        Entry entry = Entry.fresh(party, fact);
        place(entry).ifPresent(place -> point(entry, place));
        return writer.put(item(entry), Expression.ABSENT).isDone();
    }

    @Override
    public boolean withdraw(Party party, String key) {
        return find(party, key)
                .filter(entry -> entry.state() == EntryState.WAITING)
                .filter(entry -> replace(entry, entry.withdrawn()))
                .isPresent();
    }

    @Override
    public Optional<Entry> find(Party party, String key) {
        return table.get(key(party, key)).map(DynamoDbOutbox::entry);
    }

    @Override
    public List<Entry> due(Instant now, int limit) {
        Expression until =
                Expression.of("#pk = :pk AND #sk < :until")
                        .with("pk", POINTERS)
                        .with("until", Item.value(now.plusNanos(1)));
        return entries(until, limit);
    }

    @Override
    public List<Entry> stuck(int limit) {
        Expression stuck =
                Expression.of("#pk = :pk AND begins_with(#sk, :stuck)")
                        .with("pk", POINTERS)
                        .with("stuck", STUCK);
        return entries(stuck, limit);
    }

    private List<Entry> entries(Expression pointers, int limit) {
        QueryRequest.Builder request =
                QueryRequest.builder()
                        .consistentRead(true)
                        .keyConditionExpression(pointers.text())
                        .expressionAttributeNames(pointers.names())
                        .expressionAttributeValues(pointers.values());
        return table.pages(request)
                .flatMap(page -> page.items().stream())
                .map(Item::of)
                .flatMap(pointer -> pointedTo(pointer).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public boolean replace(Entry before, Entry after) {
        place(after).ifPresent(place -> point(after, place));
        Expression unchanged = Expression.of("#version = :seen").with("seen", before.version());
        if (!writer.put(item(after), unchanged).isDone()) {
            return false;
        }
        place(before)
                .filter(place -> !place(after).equals(Optional.of(place)))
                .ifPresent(place -> table.delete(place, Expression.PRESENT));
        return true;
    }

    private void point(Entry entry, Key place) {
        table.put(
                Item.at(place).with(PARTY, entry.party().asString()).with(KEY, entry.fact().key()));
    }

    /** What a pointer leads to, if that is still its place. */
    private Optional<Entry> pointedTo(Item pointer) {
        Optional<Entry> entry = find(Party.of(pointer.text(PARTY)), pointer.text(KEY));
        if (entry.filter(e -> isPointer(pointer, e)).isPresent()) {
            return entry;
        }
        if (entry.isPresent()) {
            table.delete(pointer.key(), Expression.PRESENT);
        }
        return Optional.empty();
    }

    private static boolean isPointer(Item pointer, Entry entry) {
        return place(entry).equals(Optional.of(pointer.key()));
    }

    /** Where an entry's pointer is: by its time, or among those that wait for a person. */
    private static Optional<Key> place(Entry entry) {
        String name = entry.party() + "#" + entry.fact().key();
        return entry.state().needsSomebody()
                ? Optional.of(new Key(POINTERS, STUCK + name))
                : entry.dueAt().map(due -> new Key(POINTERS, Item.value(due).s() + "#" + name));
    }

    private static Key key(Party party, String key) {
        return new Key(party.asString() + "#notice", key);
    }

    private static Item item(Entry entry) {
        Item item =
                Item.at(key(entry.party(), entry.fact().key()))
                        .with(PARTY, entry.party().asString())
                        .with(KIND, entry.fact().kind().code())
                        .with(AT, entry.fact().at())
                        .with(DETAILS, entry.fact().details())
                        .with(STATE, entry.state().code())
                        .with(ATTEMPTS, entry.attempts())
                        .with(REMARK, entry.remark())
                        .with(VERSION, entry.version());
        entry.dueAt().ifPresent(due -> item.with(DUE_AT, due));
        return item;
    }

    private static Entry entry(Item item) {
        return new Entry(
                Party.of(item.text(PARTY)),
                fact(item),
                EntryState.of(item.text(STATE)).orElseThrow(),
                item.maybeTime(DUE_AT),
                (int) item.number(ATTEMPTS),
                item.text(REMARK),
                item.number(VERSION));
    }

    private static Fact fact(Item item) {
        return new Fact(
                FactKind.of(item.text(KIND)).orElseThrow(),
                item.text(Item.SK),
                item.time(AT),
                item.map(DETAILS));
    }
}
