package dev.rollcall.aws.dynamodb;

import dev.rollcall.aws.codec.Documents;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictBrief;
import dev.rollcall.district.DistrictId;
import dev.rollcall.roster.Shards;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The directory in 16 partitions, since it is the one list over all districts (design §3, Keys). A
 * connection is one document with a version, by which concurrent updates notice each other.
 */
final class DynamoDbConnectionStore implements ConnectionStore {
    private static final int BUCKETS = 16;
    private static final int ATTEMPTS = 10;
    private static final String DOC = "doc";
    private static final String BRIEF = "brief";
    private static final String VERSION = "version";

    private final Table table;
    private final OnceWriter writer;

    DynamoDbConnectionStore(Table table, OnceWriter writer) {
        this.table = table;
        this.writer = writer;
    }

    @Override
    public Optional<Connection> find(DistrictId district) {
        return table.get(key(district)).map(DynamoDbConnectionStore::connection);
    }

    @Override
    public boolean create(DistrictId district, Connection connection) {
        return writer.put(item(district, connection, 1), Expression.ABSENT).isDone();
    }

    @Override
    public Optional<Connection> update(DistrictId district, UnaryOperator<Connection> change) {
        Optional<Item> stored = table.get(key(district));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (stored.isEmpty()) {
                return Optional.empty();
            }
            Connection before = connection(stored.get());
            Connection after = change.apply(before);
            if (after.equals(before)) {
                return Optional.of(before);
            }
            switch (replace(district, stored.get().number(VERSION), after)) {
                case Outcome.Done done -> {
                    return Optional.of(after);
                }
                case Outcome.Refused(Item other) ->
                        stored = Optional.of(other).filter(i -> i.has(DOC));
            }
        }
        throw new IllegalStateException("connection is written by too many at once");
    }

    @Override
    public DirectoryPage page(String cursor, int limit) {
        Cursor place = Cursor.parse(cursor, BUCKETS, "");
        List<Connection> rows = new ArrayList<>();
        while (place.partition() < BUCKETS && rows.size() < limit) {
            QueryResponse answer = table.query(request(place).limit(limit - rows.size()));
            answer.items().forEach(row -> rows.add(connection(Item.of(row))));
            place = after(place, answer);
        }
        return new DirectoryPage(
                rows,
                place.partition() < BUCKETS ? Optional.of(place.asString()) : Optional.empty());
    }

    @Override
    public List<DistrictBrief> briefs() {
        List<DistrictBrief> all = Collections.synchronizedList(new ArrayList<>());
        SideBySide.each(
                IntStream.range(0, BUCKETS).boxed().toList(),
                bucket ->
                        table.pages(briefs(bucket))
                                .flatMap(page -> page.items().stream())
                                .map(row -> brief(Item.of(row)))
                                .forEach(all::add));
        return List.copyOf(all);
    }

    /** What an older version wrote has no brief yet; its next write adds one. */
    private DistrictBrief brief(Item item) {
        return item.maybeText(BRIEF)
                .map(text -> Documents.read(text, DistrictBrief.class))
                .or(() -> table.get(item.key()).map(whole -> DistrictBrief.of(connection(whole))))
                .orElseThrow();
    }

    private static QueryRequest.Builder briefs(int number) {
        Expression bucket = Expression.of("#pk = :pk").with("pk", bucket(number));
        Map<String, String> names = new HashMap<>(bucket.names());
        names.putAll(Expression.of("#pk, #sk, #brief").names());
        return QueryRequest.builder()
                .keyConditionExpression(bucket.text())
                .projectionExpression("#pk, #sk, #brief")
                .expressionAttributeNames(names)
                .expressionAttributeValues(bucket.values());
    }

    private Outcome replace(DistrictId district, long version, Connection after) {
        return writer.put(
                item(district, after, version + 1),
                Expression.of("#version = :seen").with("seen", version));
    }

    private static QueryRequest.Builder request(Cursor place) {
        Expression bucket = Expression.of("#pk = :pk").with("pk", bucket(place.partition()));
        QueryRequest.Builder request =
                QueryRequest.builder()
                        .consistentRead(true)
                        .keyConditionExpression(bucket.text())
                        .expressionAttributeNames(bucket.names())
                        .expressionAttributeValues(bucket.values());
        return place.after().isEmpty()
                ? request
                : request.exclusiveStartKey(
                        new Key(bucket(place.partition()), place.after()).attributes());
    }

    private static Cursor after(Cursor place, QueryResponse answer) {
        return answer.hasLastEvaluatedKey()
                ? new Cursor(place.partition(), Item.of(answer.lastEvaluatedKey()).text(Item.SK))
                : new Cursor(place.partition() + 1, "");
    }

    private static Item item(DistrictId district, Connection connection, long version) {
        return Item.at(key(district))
                .with(DOC, Documents.text(connection))
                .with(BRIEF, Documents.text(DistrictBrief.of(connection)))
                .with(VERSION, version);
    }

    private static Connection connection(Item item) {
        return Documents.read(item.text(DOC), Connection.class);
    }

    private static Key key(DistrictId district) {
        return new Key(bucket(Shards.of(district.asString(), BUCKETS)), district.asString());
    }

    private static String bucket(int number) {
        return "directory#" + Key.digits(number, 2);
    }
}
